import { eq } from 'drizzle-orm';
import { events } from '@/db/schema/events';
import { liveRooms } from '@/db/schema/live';
import type { Ctx } from '../../kernel/context';
import { broadcastOf } from '../rules/room-state';
import type { LiveRoomStatus, RoomInput } from '../schema';

/** Whether the event is on the air or was; what everybody may read on its page. */
export async function findBroadcast(ctx: Ctx, { eventId }: RoomInput): Promise<LiveRoomStatus | null> {
  // open to everyone: the public page says it
  const [row] = await ctx.db
    .select({ startsAt: events.startsAt, room: liveRooms.status, endedAt: liveRooms.endedAt })
    .from(liveRooms)
    .innerJoin(events, eq(events.id, liveRooms.eventId))
    .where(eq(liveRooms.eventId, eventId));
  return row ? broadcastOf(row) : null;
}
