import { eventCancelled, eventChanged } from '../events/events';
import { on } from '../kernel/outbox';
import { tellHolders } from './commands/tell-holders';

/** Whoever holds a ticket is told when its event gets another date or is called off. */
export const ticketingSubscribers = [
  on(eventChanged, 'ticketing.tell-of-move', async (ctx, { eventId, moved }, { outboxId }) => {
    if (moved) await tellHolders(ctx, { outboxId, eventId, news: 'moved', after: null });
  }),
  on(eventCancelled, 'ticketing.tell-of-cancellation', (ctx, { eventId }, { outboxId }) =>
    tellHolders(ctx, { outboxId, eventId, news: 'called_off', after: null }),
  ),
];
