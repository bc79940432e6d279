import { type Actor, carriedTickets } from '../kernel/pure/actor';
import type { Id } from '../kernel/pure/id';

type Ticket = { id: Id<'tkt'>; userId: Id<'usr'> | null; guestEmail: string | null };

/** The account whose address was confirmed, so that it may speak for whatever was mailed there. */
export type Holder = { actor: Actor; verifiedEmail: string | null };

const isOwn = ({ actor, verifiedEmail }: Holder, ticket: Ticket): boolean => {
  switch (actor.kind) {
    case 'user':
      return actor.id === ticket.userId || sameAddress(verifiedEmail, ticket.guestEmail);
    case 'ticket':
      return carriedTickets(actor).some(({ ticketId }) => ticketId === ticket.id);
    case 'system':
      return true;
    case 'anonymous':
    case 'key':
      return false;
    default:
      return actor satisfies never;
  }
};

const sameAddress = (one: string | null, other: string | null) =>
  one !== null && other !== null && one.toLowerCase() === other.toLowerCase();

export const canReadTicket = isOwn;

export const canCancelTicket = isOwn;

/** People, with an account or without; a key of the interface registers nobody. */
export const canRegister = (actor: Actor): boolean => actor.kind !== 'key' && actor.kind !== 'system';
