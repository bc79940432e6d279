import { type Actor, holds } from '../kernel/pure/actor';
import type { Id } from '../kernel/pure/id';
import type { StageRole } from './rules/stage-roles';

type Event = { id: Id<'evt'>; organizationId: Id<'org'> };

/** Opens the room, stands on its stage, ends it. */
export const canHostRoom = (actor: Actor, event: Event) =>
  holds(actor, 'live.host', { organizationId: event.organizationId, eventId: event.id });

/** What somebody is in the room of this event; `null` for whoever has neither a task nor a ticket there. */
export function roleIn(actor: Actor, event: Event, hasTicket: boolean): StageRole | null {
  if (actor.kind === 'user' && canHostRoom(actor, event)) return 'host';
  return hasTicket ? 'attendee' : null;
}
