import { video } from '../../integrations/video';
import { allow, type Ctx } from '../../kernel/context';
import { findBroadcast } from '../queries/find-broadcast';
import { roomNameOf } from '../rules/room-name';
import type { RoomInput } from '../schema';

/** Sends everybody out of a room that has ended. When it was opened again meanwhile, nobody has to go. */
export async function closeRoom(ctx: Ctx, { eventId }: RoomInput, rooms = video()): Promise<void> {
  // silent: the end was said when it happened
  allow(ctx.actor.kind === 'system');
  if (!rooms || (await findBroadcast(ctx, { eventId })) === 'open') return;
  await rooms.closeRoom(roomNameOf(eventId));
}
