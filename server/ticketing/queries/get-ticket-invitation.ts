import { eq } from 'drizzle-orm';
import { tickets } from '@/db/schema/ticketing';
import { allow, type Ctx } from '../../kernel/context';
import { notFound } from '../../kernel/errors';
import { holderOf } from '../internal/own-ticket';
import { inviteWith } from '../internal/ticket-invitation';
import { mailboxOf, selectTickets } from '../internal/ticket-row';
import { ticketWords } from '../internal/words';
import { canReadTicket } from '../policy';
import type { InvitationMethod } from '../rules/invitation';
import type { TicketInput } from '../schema';

export type InvitationView = { filename: string; method: InvitationMethod; text: string };

/** The entry for the holder's calendar, the same that came with the mail. */
export async function getTicketInvitation(ctx: Ctx, { ticketId }: TicketInput): Promise<InvitationView> {
  const [row] = await selectTickets(ctx).where(eq(tickets.id, ticketId));
  if (!row) throw notFound('ticketing.errors.unknown');
  // What strikes a given-back ticket out of a calendar is sent by us alone.
  allow(canReadTicket(await holderOf(ctx), row) && (row.status === 'valid' || ctx.actor.kind === 'system'));
  const { email, locale } = mailboxOf(row);
  return { filename: `${row.slug}.ics`, ...inviteWith({ row, locale, t: await ticketWords(locale), email }) };
}
