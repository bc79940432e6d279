import { env } from '../../env';
import { eventAddress } from '../../events/rules/event-address';
import type { Locale } from '../../i18n/config';
import { addressIn } from '../../kernel/pure/email-address';
import { type InvitationMethod, writeInvitation } from '../rules/invitation';
import type { TicketRow } from './ticket-row';
import type { TicketTranslator } from './words';

type Parts = { row: TicketRow; locale: Locale; t: TicketTranslator; email: string };

/** The same ticket at the same state of its event gives the same text, also when a mail is tried again. */
export function inviteWith({ row, locale, t, email }: Parts): { method: InvitationMethod; text: string } {
  const isGivenBack = row.status === 'cancelled';
  const method = isGivenBack || row.eventStatus === 'cancelled' ? 'CANCEL' : 'REQUEST';
  const changes = [row.eventUpdatedAt, row.createdAt, row.cancelledAt ?? row.createdAt];
  const origin = env().PUBLIC_ORIGIN;
  const url = new URL(`/${locale}/e/${row.slug}`, origin).href;
  const text = writeInvitation({
    method,
    uid: `${row.id}@${new URL(origin).hostname}`,
    // Higher than what any calendar has of this ticket; nothing comes after it.
    sequence: row.calendarSequence + (isGivenBack ? 1 : 0),
    stampedAt: new Date(Math.max(...changes.map((at) => at.getTime()))),
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    title: row.title,
    description: t('calendar_description', { url }),
    location: eventAddress(row).join(', ') || (row.kind === 'webinar' ? url : ''),
    url,
    // Answers would reach the address our mails come from: an organiser's own is nobody's business.
    organizer: { name: row.organizerName, email: addressIn(env().MAIL_FROM) },
    attendee: { name: row.holderName, email },
  });
  return { method, text };
}
