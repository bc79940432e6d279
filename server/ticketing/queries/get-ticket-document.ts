import { eq } from 'drizzle-orm';
import { tickets } from '@/db/schema/ticketing';
import { allow, type Ctx } from '../../kernel/context';
import { notFound } from '../../kernel/errors';
import { holderOf } from '../internal/own-ticket';
import { printTicket } from '../internal/ticket-pdf';
import { mailboxOf, selectTickets } from '../internal/ticket-row';
import { ticketWords } from '../internal/words';
import { canReadTicket } from '../policy';
import type { TicketInput } from '../schema';

export type TicketFileView = { filename: string; contentType: string; base64: string };

/** The ticket to print, in the language it was mailed in. */
export async function getTicketDocument(ctx: Ctx, { ticketId }: TicketInput): Promise<TicketFileView> {
  const [row] = await selectTickets(ctx).where(eq(tickets.id, ticketId));
  if (!row) throw notFound('ticketing.errors.unknown');
  allow(canReadTicket(await holderOf(ctx), row) && row.status === 'valid');
  const { locale } = mailboxOf(row);
  const t = await ticketWords(locale);
  const pdf = await printTicket({ row, locale, t });
  return { filename: `${row.slug}.pdf`, contentType: 'application/pdf', base64: pdf.toString('base64') };
}
