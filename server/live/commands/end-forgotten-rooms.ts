import { eq } from 'drizzle-orm';
import { events } from '@/db/schema/events';
import { liveRooms } from '@/db/schema/live';
import { allow, type Ctx } from '../../kernel/context';
import { opensUntil } from '../rules/opening';
import { endRoom } from './end-room';

/** A room that a host left open is not on the air for ever: it ends when it could not be opened any more. */
export async function endForgottenRooms(ctx: Ctx): Promise<void> {
  // silent: each end is said by the command that ends it
  allow(ctx.actor.kind === 'system');
  const open = await ctx.db
    .select({ eventId: events.id, endsAt: events.endsAt })
    .from(liveRooms)
    .innerJoin(events, eq(events.id, liveRooms.eventId))
    .where(eq(liveRooms.status, 'open'));
  for (const { eventId, endsAt } of open) {
    if (opensUntil({ endsAt }) <= ctx.now) await endRoom(ctx, { eventId });
  }
}
