import { z } from 'zod';
import { locales } from '../i18n/config';
import { pageInput } from '../kernel/pure/page';
import { isDay } from '../kernel/pure/time';

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

/** A file of addresses may hold 50,000; an event has one in each language. */
export const ADDRESSES_PER_PAGE = 10_000;
export const eventAddressesInput = z.object({ page: z.int().min(0).max(10_000) });
export type EventAddressesInput = z.infer<typeof eventAddressesInput>;

export const eventDaysInput = z.object({ month: z.string().regex(/^2\d{3}-(0[1-9]|1[0-2])$/, 'events.invalid_day') });
export type EventDaysInput = z.infer<typeof eventDaysInput>;
