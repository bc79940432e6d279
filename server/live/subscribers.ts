import { eventCancelled } from '../events/events';
import { on } from '../kernel/outbox';
import { ticketCancelled } from '../ticketing/events';
import { findTicketAccounts } from '../ticketing/queries/find-ticket-accounts';
import { closeRoom } from './commands/close-room';
import { endRoom } from './commands/end-room';
import { seeOut } from './commands/see-out';
import { roomEnded } from './events';
import { findBroadcast } from './queries/find-broadcast';

/** Each asks how things stand before it acts, so none needs a mark that it ran. */
export const liveSubscribers = [
  on(roomEnded, 'live.close-room', (ctx, { eventId }) => closeRoom(ctx, { eventId })),
  on(eventCancelled, 'live.end-room', async (ctx, { eventId }) => {
    if ((await findBroadcast(ctx, { eventId })) === 'open') await endRoom(ctx, { eventId });
  }),
  on(ticketCancelled, 'live.see-out', async (ctx, { eventId, ticketId }) => {
    if ((await findBroadcast(ctx, { eventId })) !== 'open') return;
    await seeOut(ctx, { eventId, identities: [ticketId, ...(await findTicketAccounts(ctx, { ticketId }))] });
  }),
];
