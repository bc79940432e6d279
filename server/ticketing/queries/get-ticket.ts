import { eq } from 'drizzle-orm';
import { tickets } from '@/db/schema/ticketing';
import { env } from '../../env';
import { type CalendarLinks, calendarLinks } from '../../events/rules/calendar-links';
import { eventAddress } from '../../events/rules/event-address';
import type { EventKind, EventStatus } from '../../events/schema';
import { allow, type Ctx } from '../../kernel/context';
import { notFound } from '../../kernel/errors';
import type { Id } from '../../kernel/pure/id';
import { drawQr, type QrDrawing } from '../../kernel/qr';
import { holderOf } from '../internal/own-ticket';
import { selectTickets } from '../internal/ticket-row';
import { canReadTicket } from '../policy';
import { isCancellable } from '../rules/cancellation';
import type { TicketInput, TicketStatus } from '../schema';

export type TicketView = {
  id: Id<'tkt'>;
  status: TicketStatus;
  holderName: string;
  canCancel: boolean;
  qr: QrDrawing;
  calendars: CalendarLinks;
  event: {
    id: Id<'evt'>;
    slug: string;
    title: string;
    kind: EventKind;
    status: EventStatus;
    startsAt: Date;
    endsAt: Date;
    timeZone: string;
    address: string[];
    cancelReason: string | null;
    organizerName: string;
    organizerHandle: string;
  };
};

export async function getTicket(ctx: Ctx, { ticketId }: TicketInput): Promise<TicketView> {
  const [row] = await selectTickets(ctx).where(eq(tickets.id, ticketId));
  if (!row) throw notFound('ticketing.errors.unknown');
  allow(canReadTicket(await holderOf(ctx), row));

  const { id, status, holderName, secret, eventId, eventStatus, ...rest } = row;
  const { slug, title, kind, startsAt, endsAt, timeZone, cancelReason, organizerName, organizerHandle } = rest;
  const address = eventAddress(row);
  const url = new URL(`/${ctx.request.locale}/e/${slug}`, env().PUBLIC_ORIGIN).href;
  return {
    id,
    status,
    holderName,
    canCancel: status === 'valid' && isCancellable(row, ctx.now),
    qr: drawQr(secret),
    calendars: calendarLinks({ title, startsAt, endsAt, address, url }),
    event: {
      id: eventId,
      status: eventStatus,
      ...{ slug, title, kind, startsAt, endsAt, timeZone, address, cancelReason, organizerName, organizerHandle },
    },
  };
}
