import { canReadEvent } from '../../events/policy';
import { allow, type Ctx } from '../../kernel/context';
import { findOwnRegistration } from '../../ticketing/queries/find-own-registration';
import { roleIn } from '../policy';
import type { StageRole } from '../rules/stage-roles';
import type { RoomRow } from './room-row';

/** What the caller is in this room. Whoever has a ticket or a task there sees the event, also one that is not public. */
export async function roleOfCaller(ctx: Ctx, event: RoomRow): Promise<StageRole | null> {
  const role = roleIn(ctx.actor, event, (await findOwnRegistration(ctx, { eventId: event.id })) !== null);
  if (role === null) allow(canReadEvent(ctx.actor, event));
  return role;
}
