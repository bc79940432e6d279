import { eq } from 'drizzle-orm';
import { one } from '@/db/one';
import { users } from '@/db/schema/identity';
import { canReadEvent } from '../../events/policy';
import { allow, type Ctx, userId } from '../../kernel/context';
import { type DomainError, invalidField, notFound } from '../../kernel/errors';
import { emit } from '../../kernel/outbox';
import type { Id } from '../../kernel/pure/id';
import { limitRate } from '../../kernel/rate-limit';
import { transaction } from '../../kernel/transaction';
import { ticketAskedAgain } from '../events';
import { type EventRow, lockEvent, selectEvent } from '../internal/event-row';
import { issueTicket, refusalFor } from '../internal/issue-ticket';
import {
  registrationsFromAddress,
  registrationsFromNowhere,
  registrationsOfUser,
  ticketMailsTo,
} from '../internal/limits';
import { findValidTicket, holderOf, ordersOfMailbox, ownOrders } from '../internal/own-ticket';
import { canRegister } from '../policy';
import type { RegisterInput } from '../schema';

type Guest = NonNullable<RegisterInput['guest']>;

/** A guest learns nothing here: what there is to say about an address is said to its mailbox. */
export type RegisteredView = { status: 'registered'; ticketId: Id<'tkt'> } | { status: 'mailed' };

/** One place for one person. Asked again, the same person has the same ticket. */
export async function registerForEvent(ctx: Ctx, { eventId, guest }: RegisterInput): Promise<RegisteredView> {
  const [event] = await selectEvent(ctx, eventId);
  if (!event) throw notFound('events.unknown');
  allow(canRegister(ctx.actor) && canReadEvent(ctx.actor, event));

  if (ctx.actor.kind === 'user') {
    await limitRate(ctx.db, registrationsOfUser, ctx.actor.id);
    return transaction(ctx, (ctx) => registerUser(ctx, eventId));
  }
  if (!guest) throw invalidField('email', 'identity.errors.email_empty');
  await limitGuests(ctx);
  await limitRate(ctx.db, ticketMailsTo, guest.email.toLowerCase());
  const refused = await transaction(ctx, (ctx) => registerGuest(ctx, eventId, guest));
  if (refused) throw refused;
  return { status: 'mailed' };
}

async function registerUser(ctx: Ctx, eventId: Id<'evt'>): Promise<RegisteredView> {
  const event = await locked(ctx, eventId);
  const own = await findValidTicket(ctx, eventId, ownOrders(await holderOf(ctx)));
  if (own) return { status: 'registered', ticketId: own.ticketId };
  const id = userId(ctx.actor);
  const user = one(await ctx.db.select().from(users).where(eq(users.id, id)));
  const name = `${user.firstName} ${user.lastName}`;
  return { status: 'registered', ticketId: await issueTicket(ctx, event, { userId: id, name }) };
}

/**
 * A refusal comes back instead of being thrown, because it must not undo the mail to an address that has a ticket: that
 * the event is full is said to everybody in the same words, whether or not they hold one.
 */
async function registerGuest(ctx: Ctx, eventId: Id<'evt'>, { name, email }: Guest): Promise<DomainError | null> {
  const event = await locked(ctx, eventId);
  const own = await findValidTicket(ctx, eventId, ordersOfMailbox(email));
  if (!own) {
    await issueTicket(ctx, event, { guestEmail: email, guestName: name, guestLocale: ctx.request.locale, name });
    return null;
  }
  const { organizationId } = event;
  await emit(ctx, ticketAskedAgain, { ...own, eventId, organizationId });
  return refusalFor(ctx, event);
}

async function locked(ctx: Ctx, eventId: Id<'evt'>): Promise<EventRow> {
  const [event] = await lockEvent(ctx, eventId);
  if (!event) throw notFound('events.unknown');
  return event;
}

/** Without a proxy that says where people come from there is only one count for all, and it is a generous one. */
const limitGuests = ({ db, request: { address } }: Ctx) =>
  address ? limitRate(db, registrationsFromAddress, address) : limitRate(db, registrationsFromNowhere, 'everybody');
