import type { Actor } from '../kernel/pure/actor';
import type { Id } from '../kernel/pure/id';

export const canUpload = (actor: Actor) => actor.kind === 'user';

export const canUseFile = (actor: Actor, file: { ownerId: Id<'usr'> }) =>
  actor.kind === 'user' && actor.id === file.ownerId;

/** The store's callback, which proves itself by a signature, and the worker. */
export const canTendFiles = (actor: Actor) => actor.kind === 'system';
