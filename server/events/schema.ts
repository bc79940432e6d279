import { z } from 'zod';
import { locales } from '../i18n/config';
import { publicId } from '../kernel/pure/id';
import { pageInput } from '../kernel/pure/page';
import { isDay, isTimeZone } from '../kernel/pure/time';

export const eventKinds = ['webinar', 'in_person', 'hybrid'] as const;
export type EventKind = (typeof eventKinds)[number];

export const eventStatuses = [
  'draft',
  'in_review',
  'published',
  'ended',
  'archived',
  'cancelled',
  'postponed',
] as const;
export type EventStatus = (typeof eventStatuses)[number];

export const eventVisibilities = ['public', 'unlisted', 'private', 'invite_only'] as const;
export type EventVisibility = (typeof eventVisibilities)[number];

export const eventCategories = ['technology', 'music', 'stage', 'career', 'family', 'food', 'science', 'art'] as const;
export type EventCategory = (typeof eventCategories)[number];

/** What lists and pages know of an event's room. */
export const broadcasts = ['open', 'ended'] as const;
export type Broadcast = (typeof broadcasts)[number];

/** The languages an event can be found by: those of the interface. */
export const eventLanguages = locales;

const priceFilters = ['free'] as const;
const seatFilters = ['free'] as const;

/** Days by the words people use; the list turns them into dates. */
export const whenChoices = ['today', 'tomorrow', 'weekend', 'week', 'month'] as const;
export type When = (typeof whenChoices)[number];

export const MAX_SEARCH_LENGTH = 100;

const day = z.string().refine(isDay, { error: 'events.invalid_day' });

/** One contract for the form of the home page, the address of the list, the procedure and the public API. */
export const listEventsInput = pageInput.extend({
  q: z.string().trim().max(MAX_SEARCH_LENGTH).optional(),
  kind: z.enum(eventKinds).optional(),
  category: z.enum(eventCategories).optional(),
  city: z.string().trim().max(MAX_SEARCH_LENGTH).optional(),
  language: z.enum(eventLanguages).optional(),
  price: z.enum(priceFilters).optional(),
  seats: z.enum(seatFilters).optional(),
  from: day.optional(),
  to: day.optional(),
});
export type ListEventsInput = z.infer<typeof listEventsInput>;

export const eventSlug = z
  .string()
  .min(1)
  .max(120)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

export const eventSlugInput = z.object({ slug: eventSlug });
export type EventSlugInput = z.infer<typeof eventSlugInput>;

/** As the database keeps it; there is one spelling of each address. */
const organizerHandle = z.string().regex(/^[a-z0-9]([a-z0-9-]{1,28})[a-z0-9]$/);

export const organizerInput = z.object({ handle: organizerHandle });
export type OrganizerInput = z.infer<typeof organizerInput>;

export const organizerShelves = ['upcoming', 'past'] as const;
export type OrganizerShelf = (typeof organizerShelves)[number];

export const organizerEventsInput = pageInput.extend({ handle: organizerHandle, shelf: z.enum(organizerShelves) });
export type OrganizerEventsInput = z.infer<typeof organizerEventsInput>;

/** A file of addresses may hold 50,000; an event has one in each language. */
export const ADDRESSES_PER_PAGE = 10_000;
export const eventAddressesInput = z.object({ page: z.int().min(0).max(10_000) });
export type EventAddressesInput = z.infer<typeof eventAddressesInput>;

export const eventDaysInput = z.object({ month: z.string().regex(/^2\d{3}-(0[1-9]|1[0-2])$/, 'events.invalid_day') });
export type EventDaysInput = z.infer<typeof eventDaysInput>;

export const MAX_TITLE_LENGTH = 120;
const MAX_SUMMARY_LENGTH = 280;
const MAX_DESCRIPTION_LENGTH = 20_000;
const MAX_PLACE_LENGTH = 200;
const MAX_REASON_LENGTH = 600;
const MAX_CAPACITY = 1_000_000;
/** What the column can still count up from. */
const MAX_VERSION = 2 ** 31 - 2;

const wallTime = z
  .string()
  .regex(/^2\d{3}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/, 'events.errors.time_empty')
  .refine((value) => isDay(value.slice(0, 10)), 'events.errors.time_empty');

/** One line of a page: no line breaks and nothing invisible. */
const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max, 'events.errors.too_long')
    .regex(/^\P{C}*$/u, 'events.errors.characters');

const place = line(MAX_PLACE_LENGTH).default('');

/** A form sends an empty field where a client sends nothing. */
const emptyIsNull = (value: unknown) => (value === '' || value === undefined ? null : value);

/** What an organiser says about an event: the same for making it and for changing it. */
const eventFields = {
  // Its field grows over several lines; a line break in it is a space.
  title: z
    .string()
    .transform((title) => title.replace(/\s+/g, ' '))
    .pipe(line(MAX_TITLE_LENGTH).min(1, 'events.errors.title_empty')),
  startsAt: wallTime,
  endsAt: wallTime,
  timeZone: z.string().refine(isTimeZone, 'events.errors.time_zone'),
  kind: z.enum(eventKinds),
  city: place,
  venueName: place,
  venueAddress: place,
  summary: line(MAX_SUMMARY_LENGTH).default(''),
  description: z.string().trim().max(MAX_DESCRIPTION_LENGTH, 'events.errors.too_long').default(''),
  category: z.enum(eventCategories),
  language: z.enum(eventLanguages),
  capacity: z.preprocess(
    emptyIsNull,
    z.coerce
      .number('events.errors.capacity')
      .int('events.errors.capacity')
      .min(1, 'events.errors.capacity')
      .max(MAX_CAPACITY, 'events.errors.capacity')
      .nullable(),
  ),
  visibility: z.enum(eventVisibilities).default('public'),
  coverFileId: z.preprocess(emptyIsNull, publicId('fil').nullable()),
};

/** Without an organiser it is the person's own, which is made with the first event. */
export const createEventInput = z.object({ organization: z.string().max(60).optional(), ...eventFields });
export type CreateEventInput = z.infer<typeof createEventInput>;

/** The state the form was filled from: an edit of an older one is refused, not lost. */
const version = z.coerce.number().int().positive().max(MAX_VERSION);

export const changeEventInput = z.object({ eventId: publicId('evt'), version, ...eventFields });
export type ChangeEventInput = z.infer<typeof changeEventInput>;

export const eventIdInput = z.object({ eventId: publicId('evt') });
export type EventIdInput = z.infer<typeof eventIdInput>;

export const cancelEventInput = eventIdInput.extend({
  reason: z.string().trim().min(1, 'events.errors.reason_empty').max(MAX_REASON_LENGTH, 'events.errors.too_long'),
});
export type CancelEventInput = z.infer<typeof cancelEventInput>;

export const ownEventsInput = z.object({ organization: z.string().max(60).optional() });
export type OwnEventsInput = z.infer<typeof ownEventsInput>;
