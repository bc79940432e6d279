import { publicProcedure, router, userProcedure } from '../api/trpc';
import { cancelEvent } from './commands/cancel-event';
import { changeEvent } from './commands/change-event';
import { createEvent } from './commands/create-event';
import { publishEvent } from './commands/publish-event';
import { countEventAddresses } from './queries/count-event-addresses';
import { countEvents } from './queries/count-events';
import { countEventsByCategory } from './queries/count-events-by-category';
import { countEventsByDay } from './queries/count-events-by-day';
import { countOrganizerAddresses } from './queries/count-organizer-addresses';
import { getEvent } from './queries/get-event';
import { getEventForEditing } from './queries/get-event-for-editing';
import { getOrganizer } from './queries/get-organizer';
import { getWorkplace } from './queries/get-workplace';
import { listEventAddresses } from './queries/list-event-addresses';
import { listEvents } from './queries/list-events';
import { listLiveEvents } from './queries/list-live-events';
import { listNewestEvents } from './queries/list-newest-events';
import { listOrganizerAddresses } from './queries/list-organizer-addresses';
import { listOrganizerEvents } from './queries/list-organizer-events';
import { listOwnEvents } from './queries/list-own-events';
import {
  cancelEventInput,
  changeEventInput,
  createEventInput,
  eventAddressesInput,
  eventDaysInput,
  eventIdInput,
  eventSlugInput,
  listEventsInput,
  organizerEventsInput,
  organizerInput,
  ownEventsInput,
} from './schema';

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
  organizer: publicProcedure.input(organizerInput).query(({ ctx, input }) => getOrganizer(ctx, input)),
  organizerEvents: publicProcedure
    .input(organizerEventsInput)
    .query(({ ctx, input }) => listOrganizerEvents(ctx, input)),
  organizerAddresses: publicProcedure
    .input(eventAddressesInput)
    .query(({ ctx, input }) => listOrganizerAddresses(ctx, input)),
  organizerAddressCount: publicProcedure.query(({ ctx }) => countOrganizerAddresses(ctx)),
  own: userProcedure.input(ownEventsInput).query(({ ctx, input }) => listOwnEvents(ctx, input)),
  workplace: userProcedure.input(ownEventsInput).query(({ ctx, input }) => getWorkplace(ctx, input)),
  forEditing: userProcedure.input(eventIdInput).query(({ ctx, input }) => getEventForEditing(ctx, input)),
  create: userProcedure.input(createEventInput).mutation(({ ctx, input }) => createEvent(ctx, input)),
  change: userProcedure.input(changeEventInput).mutation(({ ctx, input }) => changeEvent(ctx, input)),
  publish: userProcedure.input(eventIdInput).mutation(({ ctx, input }) => publishEvent(ctx, input)),
  cancel: userProcedure.input(cancelEventInput).mutation(({ ctx, input }) => cancelEvent(ctx, input)),
});
