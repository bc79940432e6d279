import { eq } from 'drizzle-orm';
import { events } from '@/db/schema/events';
import { organizations } from '@/db/schema/identity';
import { liveRooms } from '@/db/schema/live';
import type { Ctx } from '../../kernel/context';
import { notFound } from '../../kernel/errors';
import type { Id } from '../../kernel/pure/id';
import { hasRoom } from '../rules/room-state';

const columns = {
  id: events.id,
  organizationId: events.organizationId,
  slug: events.slug,
  title: events.title,
  language: events.language,
  kind: events.kind,
  status: events.status,
  visibility: events.visibility,
  startsAt: events.startsAt,
  endsAt: events.endsAt,
  timeZone: events.timeZone,
  organizerName: organizations.name,
  room: liveRooms.status,
  openedAt: liveRooms.openedAt,
  endedAt: liveRooms.endedAt,
};

const select = (ctx: Ctx, eventId: Id<'evt'>) =>
  ctx.db
    .select(columns)
    .from(events)
    .innerJoin(organizations, eq(organizations.id, events.organizationId))
    .leftJoin(liveRooms, eq(liveRooms.eventId, events.id))
    .where(eq(events.id, eventId));

export type RoomRow = Awaited<ReturnType<typeof select>>[number];

/** The event with its room; `null` where there is none. */
export async function findRoomRow(ctx: Ctx, eventId: Id<'evt'>): Promise<RoomRow | null> {
  const [row] = await select(ctx, eventId);
  return row && hasRoom(row) ? row : null;
}

/** What has no room is a missing thing, whoever asks. */
export async function getRoomRow(ctx: Ctx, eventId: Id<'evt'>): Promise<RoomRow> {
  const row = await findRoomRow(ctx, eventId);
  if (!row) throw notFound('live.errors.unknown');
  return row;
}

/**
 * Locked until the transaction ends: whoever opens, ends or cancels meanwhile waits and then sees the result. The event's
 * row, because a room that nobody has opened yet has none of its own.
 */
export async function lockRoomRow(ctx: Ctx, eventId: Id<'evt'>): Promise<RoomRow> {
  await ctx.db.select({ id: events.id }).from(events).where(eq(events.id, eventId)).for('no key update');
  // Read once the lock is held: a statement sees what was committed before it began, and not while it waited.
  return getRoomRow(ctx, eventId);
}
