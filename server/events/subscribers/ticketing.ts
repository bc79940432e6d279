import type { Ctx } from '../../kernel/context';
import { on } from '../../kernel/outbox';
import type { Id } from '../../kernel/pure/id';
import { ticketCancelled, ticketIssued } from '../../ticketing/events';
import { countTakenPlaces } from '../../ticketing/queries/count-taken-places';
import { updateFreePlaces } from '../commands/update-free-places';
import { eventChanged, eventPublished } from '../events';

const recount = (ctx: Ctx, { eventId }: { eventId: Id<'evt'> }) =>
  updateFreePlaces(ctx, { eventId, countTaken: (ctx) => countTakenPlaces(ctx, eventId) });

/** Counting anew is right however often it is done, so these need no mark that they ran. */
export const freePlaces = [
  on(ticketIssued, 'events.free-places-issued', recount),
  on(ticketCancelled, 'events.free-places-cancelled', recount),
  on(eventPublished, 'events.free-places-published', recount),
  on(eventChanged, 'events.free-places-changed', recount),
];
