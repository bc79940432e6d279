import { z } from 'zod';
import { defineEvent } from '../kernel/outbox';
import { publicId } from '../kernel/pure/id';

/** Which event, whose it is, and its public addresses: after a rename the old one is stale too. */
const about = z.object({
  eventId: publicId('evt'),
  organizationId: publicId('org'),
  slugs: z.array(z.string()).min(1),
  /** Its organiser's addresses. What was written down before they were kept has none. */
  handles: z.array(z.string()).default([]),
});
export type AboutEvent = z.infer<typeof about>;

const audit = ({ eventId, organizationId }: AboutEvent) => ({ object: eventId, organizationId });
const tags = ({ eventId, organizationId, slugs, handles }: AboutEvent) => [
  `event:${eventId}`,
  ...slugs.map((slug) => `event-slug:${slug}`),
  `organizer:${organizationId}`,
  // Its page may not exist before its first event does.
  ...handles.map((handle) => `organizer-handle:${handle}`),
  'events',
];
/** Its own page first: they are made anew in this order. */
const paths = ({ slugs, handles }: AboutEvent) => [
  ...slugs.map((slug) => `/e/${slug}`),
  '',
  '/events',
  ...handles.map((handle) => `/o/${handle}`),
];

/** A draft: nobody outside the team sees anything of it, so no page is stale. */
export const eventCreated = defineEvent('events.event.created', about, { audit });

export const eventPublished = defineEvent('events.event.published', about, { audit, tags, paths });

/** Its words, picture, place or room for people; `moved` when people's calendars must change too. */
export const eventChanged = defineEvent('events.event.changed', about.extend({ moved: z.boolean() }), {
  audit,
  tags,
  paths,
});

/** It keeps its page, with a notice. */
export const eventCancelled = defineEvent('events.event.cancelled', about, { audit, tags, paths });

/** A word about its free places is another one now: plenty, few, none. The number itself is printed nowhere. */
export const eventAvailabilityChanged = defineEvent('events.event.availability_changed', about, { tags, paths });

/** It went on the air, or is over: what its page and the front page say of it is another thing now. */
export const eventBroadcastChanged = defineEvent('events.event.broadcast_changed', about, { tags, paths });

export const eventsEvents = [
  eventCreated,
  eventPublished,
  eventChanged,
  eventCancelled,
  eventAvailabilityChanged,
  eventBroadcastChanged,
];
