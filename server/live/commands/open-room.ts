import { eq } from 'drizzle-orm';
import { liveRooms } from '@/db/schema/live';
import { canReadEvent } from '../../events/policy';
import { video } from '../../integrations/video';
import { allow, type Ctx, userId } from '../../kernel/context';
import { conflict } from '../../kernel/errors';
import { emit } from '../../kernel/outbox';
import { say } from '../../kernel/realtime';
import { transaction } from '../../kernel/transaction';
import { roomOpened } from '../events';
import { lockRoomRow } from '../internal/room-row';
import { canHostRoom } from '../policy';
import { type Opening, openingOf } from '../rules/opening';
import { liveTopic, type RoomInput } from '../schema';

const refusals: Readonly<Record<Exclude<Opening, 'possible'>, string>> = {
  too_early: 'live.errors.too_early',
  too_late: 'live.errors.too_late',
  not_on: 'live.errors.called_off',
};

/** From now on whoever has a ticket is let in. In two windows at once it is opened once; what was ended opens again. */
export async function openRoom(ctx: Ctx, { eventId }: RoomInput, rooms = video()): Promise<{ openedAt: Date }> {
  const openedBy = userId(ctx.actor);
  return transaction(ctx, async (ctx) => {
    const event = await lockRoomRow(ctx, eventId);
    allow(canHostRoom(ctx.actor, event), { seen: canReadEvent(ctx.actor, event) });
    const opening = openingOf(event, ctx.now);
    if (opening !== 'possible') throw conflict(refusals[opening]);
    if (event.room === 'open' && event.openedAt) return { openedAt: event.openedAt };
    if (!rooms) throw conflict('live.errors.no_server');
    const opened = { status: 'open', openedAt: ctx.now, openedBy, endedAt: null } as const;
    if (event.room === null) await ctx.db.insert(liveRooms).values({ eventId, ...opened });
    else await ctx.db.update(liveRooms).set(opened).where(eq(liveRooms.eventId, eventId));
    const change = { before: { status: event.room }, after: { status: 'open' } };
    await emit(ctx, roomOpened, { eventId, organizationId: event.organizationId }, change);
    say(ctx, { topic: liveTopic(eventId), type: 'opened', payload: { openedAt: ctx.now.toISOString() } });
    return { openedAt: ctx.now };
  });
}
