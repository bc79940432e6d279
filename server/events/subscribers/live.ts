import type { Ctx } from '../../kernel/context';
import { on } from '../../kernel/outbox';
import type { Id } from '../../kernel/pure/id';
import { roomEnded, roomOpened } from '../../live/events';
import { findBroadcast } from '../../live/queries/find-broadcast';
import { updateBroadcast } from '../commands/update-broadcast';
import { eventChanged } from '../events';

const look = (ctx: Ctx, { eventId }: { eventId: Id<'evt'> }) =>
  updateBroadcast(ctx, { eventId, read: (ctx) => findBroadcast(ctx, { eventId }) });

/** Looking anew is right however often it is done, so these need no mark that they ran. */
export const broadcasts = [
  on(roomOpened, 'events.broadcast-opened', look),
  on(eventChanged, 'events.broadcast-moved', look),
  on(roomEnded, 'events.broadcast-ended', look),
];
