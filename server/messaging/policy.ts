import { type Actor, holds } from '../kernel/pure/actor';
import type { Id } from '../kernel/pure/id';

type Event = { id: Id<'evt'>; organizationId: Id<'org'> };
type Message = { userId: Id<'usr'> | null; ticketId: Id<'tkt'> | null };

const place = ({ id: eventId, organizationId }: Event) => ({ organizationId, eventId });

/** Whoever runs the event speaks for it. */
export const speaksForEvent = (actor: Actor, event: Event): boolean => holds(actor, 'event.read', place(event));

/** The chat is for those who are coming and for those who invited them. Whoever reads may write. */
export const canUseChat = (actor: Actor, event: Event, { hasTicket }: { hasTicket: boolean }): boolean =>
  hasTicket || speaksForEvent(actor, event);

export const canModerateChat = (actor: Actor, event: Event): boolean => holds(actor, 'chat.moderate', place(event));

export function isAuthor(actor: Actor, { userId, ticketId }: Message): boolean {
  if (actor.kind === 'user') return actor.id === userId;
  return actor.kind === 'ticket' && actor.ticketId === ticketId;
}

export const canDeleteMessage = (actor: Actor, message: Message, event: Event): boolean =>
  isAuthor(actor, message) || canModerateChat(actor, event);
