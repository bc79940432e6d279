import type { Ctx } from '../../kernel/context';
import { roleOfCaller } from '../internal/role';
import { getRoomRow } from '../internal/room-row';
import type { StageRole } from '../rules/stage-roles';
import type { RoomInput } from '../schema';

/** What the caller is in this room, for whoever decides what they may hear of it. */
export async function findRoomRole(ctx: Ctx, { eventId }: RoomInput): Promise<StageRole | null> {
  // open to everyone: it says nothing but what one is oneself
  return roleOfCaller(ctx, await getRoomRow(ctx, eventId));
}
