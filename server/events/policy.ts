import { type Actor, holds } from '../kernel/pure/actor';
import type { Id } from '../kernel/pure/id';
import type { EventStatus, EventVisibility } from './schema';

type Event = { id: Id<'evt'>; organizationId: Id<'org'>; status: EventStatus; visibility: EventVisibility };

/** What was once published keeps its page, also when it was cancelled. */
export const PUBLISHED: readonly EventStatus[] = ['published', 'ended', 'archived', 'cancelled', 'postponed'];

const isOpen = ({ status, visibility }: Event) =>
  PUBLISHED.includes(status) && (visibility === 'public' || visibility === 'unlisted');

export const canReadEvent = (actor: Actor, event: Event) =>
  isOpen(event) || holds(actor, 'event.read', { organizationId: event.organizationId, eventId: event.id });

export const canCreateEvent = (actor: Actor, organization: { id: Id<'org'> }) =>
  actor.kind === 'user' && actor.emailVerified && holds(actor, 'event.create', { organizationId: organization.id });

/** Its words and its picture, and whether it is shown at all: publishing and cancelling are editing. */
export const canEditEvent = (actor: Actor, event: { id: Id<'evt'>; organizationId: Id<'org'> }) =>
  holds(actor, 'event.edit', { organizationId: event.organizationId, eventId: event.id });

/** The organiser's own list, with its drafts. */
export const canReadProgramme = (actor: Actor, organization: { id: Id<'org'> }) =>
  holds(actor, 'event.read', { organizationId: organization.id });

/** Whoever once showed something to strangers stands in public with it; before that there is only a team. */
export const canReadOrganizer = (actor: Actor, { id, hasPublished }: { id: Id<'org'>; hasPublished: boolean }) =>
  hasPublished || holds(actor, 'event.read', { organizationId: id });
