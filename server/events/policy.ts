import { type Actor, holds } from '../kernel/pure/actor';
import type { Id } from '../kernel/pure/id';
import type { EventStatus, EventVisibility } from './schema';

type Event = { id: Id<'evt'>; organizationId: Id<'org'>; status: EventStatus; visibility: EventVisibility };

/** What was once published keeps its page, also when it was cancelled. */
const PUBLISHED: readonly EventStatus[] = ['published', 'ended', 'archived', 'cancelled', 'postponed'];

const isOpen = ({ status, visibility }: Event) =>
  PUBLISHED.includes(status) && (visibility === 'public' || visibility === 'unlisted');

export const canReadEvent = (actor: Actor, event: Event) =>
  isOpen(event) || holds(actor, 'event.read', { organizationId: event.organizationId, eventId: event.id });
