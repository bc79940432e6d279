import { cache } from 'react';
import { database } from '@/db';
import { sessionActor, ticketPasses } from '../identity/session';
import type { Actor } from '../kernel/pure/actor';
import { findTicketActor } from '../ticketing/queries/find-ticket-actor';

/**
 * Who is knocking, for every door: an account first, else whoever carries tickets. Here and not in identity, which
 * knows nothing of tickets. Read on every request, remembered within it, never across.
 */
export const currentActor = cache(async (): Promise<Actor> => {
  const actor = await sessionActor();
  if (actor.kind !== 'anonymous') return actor;
  return findTicketActor(database().db, await ticketPasses());
});
