import type { Id } from './id';
import type { Permission } from './permissions';

/** One row of what a person was given: these permissions on the platform, on one organiser or on one event. */
export type Grant = {
  scope: 'platform' | 'organization' | 'event';
  organizationId: Id<'org'> | null;
  eventId: Id<'evt'> | null;
  permissions: readonly Permission[];
};

/** A browser may carry the tickets of several events; the actor's own is the one it was given last. */
export type CarriedTicket = { ticketId: Id<'tkt'>; eventId: Id<'evt'> };

export type Actor =
  | { kind: 'anonymous' }
  | {
      kind: 'user';
      id: Id<'usr'>;
      sessionId: Id<'ses'>;
      emailVerified: boolean;
      grants: readonly Grant[];
    }
  | (CarriedTicket & { kind: 'ticket'; others?: readonly CarriedTicket[] })
  | { kind: 'key'; id: Id<'key'>; organizationId: Id<'org'>; permissions: readonly Permission[] }
  | { kind: 'system'; name: string };

export const anonymous: Actor = { kind: 'anonymous' };

/** Every ticket that a browser carries. What is written at an event has the author who carries that event's ticket. */
export const carriedTickets = (actor: Actor): readonly CarriedTicket[] =>
  actor.kind === 'ticket' ? [{ ticketId: actor.ticketId, eventId: actor.eventId }, ...(actor.others ?? [])] : [];

/** Where a permission is asked for: an event is covered by its own grants and by those on its organiser. */
export type Place = 'platform' | { organizationId: Id<'org'>; eventId?: Id<'evt'> };

/** Jobs act as the system and are trusted; everybody else needs a grant, and the default is no. */
export function holds(actor: Actor, permission: Permission, place: Place): boolean {
  switch (actor.kind) {
    case 'system':
      return true;
    case 'user':
      return isGranted(actor.grants, permission, place);
    case 'key':
      return (
        place !== 'platform' && place.organizationId === actor.organizationId && actor.permissions.includes(permission)
      );
    case 'anonymous':
    case 'ticket':
      return false;
    default:
      return actor satisfies never;
  }
}

export const isGranted = (grants: readonly Grant[], permission: Permission, place: Place): boolean =>
  grants.some((grant) => grant.permissions.includes(permission) && covers(grant, place));

function covers(grant: Grant, place: Place): boolean {
  if (grant.scope === 'platform') return true;
  if (place === 'platform') return false;
  if (grant.scope === 'organization') return grant.organizationId === place.organizationId;
  return place.eventId !== undefined && grant.eventId === place.eventId;
}
