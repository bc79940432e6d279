import type { Db } from '@/db';
import type { Locale } from '../i18n/config';
import { forbidden, notFound, unauthenticated } from './errors';
import type { Actor } from './pure/actor';
import type { Id } from './pure/id';
import type { Append, Appended } from './pure/topic';

/** Who asks from where, as far as a door can know. */
export type RequestInfo = {
  id: string;
  address: string | null;
  device: string | null;
  locale: Locale;
};

/** What must leave the process after the commit, collected while a transaction runs and dropped when it rolls back. */
export type AfterCommit = {
  tags: Set<string>;
  paths: Set<string>;
  /** Said but not yet written: that is the last thing a transaction does. */
  appends: Append[];
  /** Written, numbered and committed, and now to be pushed. */
  messages: Appended[];
};

export type Ctx = {
  actor: Actor;
  db: Db;
  now: Date;
  request: RequestInfo;
  afterCommit: AfterCommit;
  /** Set inside `transaction()`: what `emit` requires, and what a nested call joins. */
  inTransaction: boolean;
  /** Tests set it; then `now` stays as given instead of following the database's clock. */
  clockIsFixed: boolean;
};

export const newAfterCommit = (): AfterCommit => ({
  tags: new Set(),
  paths: new Set(),
  appends: [],
  messages: [],
});

type ContextParts = { actor: Actor; db: Db; request: RequestInfo; now?: Date };

/** Without a given time the process's clock serves until a transaction reads the database's. */
export const createContext = ({ actor, db, request, now }: ContextParts): Ctx => ({
  actor,
  db,
  request,
  now: now ?? new Date(),
  afterCommit: newAfterCommit(),
  inTransaction: false,
  clockIsFixed: now !== undefined,
});

/** For jobs and commands of the shell: trusted, and named in the activity log. */
export const systemContext = (name: string, db: Db, requestId: string): Ctx =>
  createContext({
    actor: { kind: 'system', name },
    db,
    request: { id: requestId, address: null, device: null, locale: 'en' },
  });

/**
 * The one gate. Whoever may not even see the thing is told that it does not exist; whoever sees it but may not do this
 * is told so.
 */
export function allow(permitted: boolean, { seen = false }: { seen?: boolean } = {}): void {
  if (permitted) return;
  throw seen ? forbidden() : notFound();
}

export function userId(actor: Actor): Id<'usr'> {
  if (actor.kind !== 'user') throw unauthenticated();
  return actor.id;
}
