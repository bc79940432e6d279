import { video } from '../../integrations/video';
import { allow, type Ctx } from '../../kernel/context';
import type { Id } from '../../kernel/pure/id';
import { isWelcome } from '../internal/guest-list';
import { findRoomRow } from '../internal/room-row';
import { roomNameOf } from '../rules/room-name';

type Input = { eventId: Id<'evt'>; identities: readonly string[] };

/**
 * Takes out of the room whoever may not be in it any more. A pass that still holds lets them in again, so this is also
 * asked of everybody who comes in.
 */
export async function seeOut(ctx: Ctx, { eventId, identities }: Input, rooms = video()): Promise<void> {
  // silent: why they may not is what happened, and that was said
  allow(ctx.actor.kind === 'system');
  if (!rooms) return;
  const event = await findRoomRow(ctx, eventId);
  for (const identity of identities) {
    if (!event || !(await isWelcome(ctx, event, identity))) await rooms.remove({ room: roomNameOf(eventId), identity });
  }
}
