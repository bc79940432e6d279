import type { Id } from './id';
import type { Permission } from './permissions';

/** One row of what a person was given: these permissions on the platform, on one organiser or on one event. */
export type Grant = {
  scope: 'platform' | 'organization' | 'event';
  organizationId: Id<'org'> | null;
  eventId: Id<'evt'> | null;
  permissions: readonly Permission[];
};

export type Actor =
  | { kind: 'anonymous' }
  | {
      kind: 'user';
      id: Id<'usr'>;
      sessionId: Id<'ses'>;
      emailVerified: boolean;
      grants: readonly Grant[];
    }
  | { kind: 'ticket'; ticketId: Id<'tkt'>; eventId: Id<'evt'> }
  | { kind: 'key'; id: Id<'key'>; organizationId: Id<'org'>; permissions: readonly Permission[] }
  | { kind: 'system'; name: string };

export const anonymous: Actor = { kind: 'anonymous' };

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
