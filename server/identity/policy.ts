import { type Actor, holds } from '../kernel/pure/actor';
import type { Id } from '../kernel/pure/id';
import { permissionsIn } from '../kernel/pure/permissions';

const isPerson = (actor: Actor, id: Id<'usr'>) => actor.kind === 'user' && actor.id === id;

export const canReadAccount = (actor: Actor, account: { id: Id<'usr'> }) => isPerson(actor, account.id);

export const canEditProfile = (actor: Actor, account: { id: Id<'usr'> }) => isPerson(actor, account.id);

export const canRevokeSession = (actor: Actor, session: { userId: Id<'usr'> }) => isPerson(actor, session.userId);

/** Somebody whose address is confirmed: an organiser must be reachable. */
export const canFoundOrganization = (actor: Actor) => actor.kind === 'user' && actor.emailVerified;

/** Whoever has the shell of the house. A person in a browser is never that, whatever roles they hold. */
export const canActAsOperator = (actor: Actor) => actor.kind === 'system';

/** The door only: what exactly may be done behind it, each page and command asks again. */
export const canEnterAdministration = (actor: Actor) =>
  actor.kind === 'user' && permissionsIn('platform').some((permission) => holds(actor, permission, 'platform'));
