import { eq } from 'drizzle-orm';
import { tickets } from '@/db/schema/ticketing';
import { eventAddress } from '../../events/rules/event-address';
import type { Locale } from '../../i18n/config';
import { allow, type Ctx } from '../../kernel/context';
import { notFound } from '../../kernel/errors';
import { paintQr } from '../../kernel/qr';
import { ticketCode } from '../internal/links';
import { mailboxOf, selectTickets } from '../internal/ticket-row';
import type { TicketInput, TicketStatus } from '../schema';

export type TicketNoticeView = {
  status: TicketStatus;
  email: string;
  name: string;
  locale: Locale;
  /** An account finds its tickets when it is signed in; a guest's link is the only way in. */
  path: string;
  qr: Buffer;
  event: {
    slug: string;
    title: string;
    startsAt: Date;
    timeZone: string;
    address: string[];
    cancelReason: string | null;
    organizerName: string;
  };
};

/** What a mail about a ticket says. Only our own jobs may know a link. */
export async function getTicketNotice(ctx: Ctx, { ticketId }: TicketInput): Promise<TicketNoticeView> {
  allow(ctx.actor.kind === 'system');
  const [row] = await selectTickets(ctx).where(eq(tickets.id, ticketId));
  if (!row) throw notFound('ticketing.errors.unknown');
  const { email, locale } = mailboxOf(row);
  const { slug, title, startsAt, timeZone, cancelReason, organizerName } = row;
  return {
    status: row.status,
    email,
    name: row.holderName,
    locale,
    path: row.userId ? `/t/${ticketId}` : `/t?code=${encodeURIComponent(ticketCode('ticket-link', ticketId))}`,
    qr: await paintQr(row.secret),
    event: { slug, title, startsAt, timeZone, address: eventAddress(row), cancelReason, organizerName },
  };
}
