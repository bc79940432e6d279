import { eq } from 'drizzle-orm';
import { liveRooms } from '@/db/schema/live';
import { canReadEvent } from '../../events/policy';
import { allow, type Ctx } from '../../kernel/context';
import { emit } from '../../kernel/outbox';
import { say } from '../../kernel/realtime';
import { transaction } from '../../kernel/transaction';
import { roomEnded } from '../events';
import { lockRoomRow } from '../internal/room-row';
import { canHostRoom } from '../policy';
import { roomStateOf } from '../rules/room-state';
import { liveTopic, type RoomInput } from '../schema';

/** From the commit on nobody is let in; the room server is told by a job, and tried again until it has heard. */
export async function endRoom(ctx: Ctx, { eventId }: RoomInput): Promise<void> {
  await transaction(ctx, async (ctx) => {
    const event = await lockRoomRow(ctx, eventId);
    allow(canHostRoom(ctx.actor, event), { seen: canReadEvent(ctx.actor, event) });
    if (event.room !== 'open') return;
    // Whoever waited for the lock began before the opening that they end.
    const endedAt = event.openedAt && event.openedAt > ctx.now ? event.openedAt : ctx.now;
    const ended = { status: 'ended', endedAt } as const;
    await ctx.db.update(liveRooms).set(ended).where(eq(liveRooms.eventId, eventId));
    const change = { before: { status: 'open' }, after: { status: 'ended' } };
    await emit(ctx, roomEnded, { eventId, organizationId: event.organizationId }, change);
    // Everybody waits again when it was a rehearsal.
    const payload = { state: roomStateOf({ ...event, room: 'ended', endedAt }, ctx.now) };
    say(ctx, { topic: liveTopic(eventId), type: 'ended', payload });
  });
}
