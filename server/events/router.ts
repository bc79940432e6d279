import { publicProcedure, router } from '../api/trpc';
import { countEventAddresses } from './queries/count-event-addresses';
import { countEvents } from './queries/count-events';
import { countEventsByCategory } from './queries/count-events-by-category';
import { countEventsByDay } from './queries/count-events-by-day';
import { getEvent } from './queries/get-event';
import { listEventAddresses } from './queries/list-event-addresses';
import { listEvents } from './queries/list-events';
import { listLiveEvents } from './queries/list-live-events';
import { listNewestEvents } from './queries/list-newest-events';
import { eventAddressesInput, eventDaysInput, eventSlugInput, listEventsInput } from './schema';

export const eventsRouter = router({
  list: publicProcedure.input(listEventsInput).query(({ ctx, input }) => listEvents(ctx, input)),
  count: publicProcedure.input(listEventsInput).query(({ ctx, input }) => countEvents(ctx, input)),
  live: publicProcedure.query(({ ctx }) => listLiveEvents(ctx)),
  newest: publicProcedure.query(({ ctx }) => listNewestEvents(ctx)),
  days: publicProcedure.input(eventDaysInput).query(({ ctx, input }) => countEventsByDay(ctx, input)),
  categories: publicProcedure.query(({ ctx }) => countEventsByCategory(ctx)),
  addresses: publicProcedure.input(eventAddressesInput).query(({ ctx, input }) => listEventAddresses(ctx, input)),
  addressCount: publicProcedure.query(({ ctx }) => countEventAddresses(ctx)),
  bySlug: publicProcedure.input(eventSlugInput).query(({ ctx, input }) => getEvent(ctx, input)),
});
