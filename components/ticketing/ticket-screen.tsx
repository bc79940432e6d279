import { CalendarDays, FileDown, MessagesSquare, Radio } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { WEB_CALENDARS } from '@/server/events/rules/calendar-links';
import { formatDate, formatWeekday } from '@/server/i18n/format';
import { Link } from '@/server/i18n/navigation';
import type { TicketView } from '@/server/ticketing/queries/get-ticket';
import { Cover } from '../shared/cover';
import { DateLeaf } from '../shared/date-leaf';
import { DateTime } from '../shared/date-time';
import { Perforation, Stub, StubPart } from '../shared/stub';
import { Button } from '../ui/button';
import { Note } from '../ui/note';
import { QrCode } from './qr-code';

type Props = { ticket: TicketView; cancel: ReactNode };

/** The ticket, and beside it what can be done with it. On a phone the code is on the first screen. */
export function TicketScreen({ ticket, cancel }: Props) {
  const t = useTranslations('ticketing.ticket');
  const { event } = ticket;
  return (
    <main
      id="content"
      className="page grid items-start gap-x-16 gap-y-7 py-10 max-md:py-4 md:grid-cols-[404px_minmax(0,1fr)]"
    >
      <article aria-label={t('title')} className="mx-auto w-full max-w-[404px]">
        <TicketStub ticket={ticket} />
      </article>
      <div className="grid content-start gap-5">
        <Standing ticket={ticket} />
        {ticket.status === 'valid' && event.status !== 'cancelled' && <Calendars ticket={ticket} />}
        <div>
          {ticket.status === 'valid' && event.kind !== 'in_person' && event.status === 'published' && (
            <Action
              icon={<Radio />}
              title={<Link href={`/live/${event.id}`}>{t('enter_room')}</Link>}
              hint={t('enter_room_hint')}
            />
          )}
          {ticket.status === 'valid' && (
            <Action
              icon={<FileDown />}
              title={
                <a href={`/api/tickets/${ticket.id}/document`} download>
                  {t('pdf')}
                </a>
              }
              hint={t('pdf_hint')}
            />
          )}
          {ticket.status === 'valid' && (
            <Action
              icon={<MessagesSquare />}
              title={<Link href={`/e/${event.slug}/chat`}>{t('chat')}</Link>}
              hint={t('chat_hint')}
            />
          )}
          <Action
            icon={<CalendarDays />}
            title={<Link href={`/e/${event.slug}`}>{t('event_page')}</Link>}
            hint={t('event_page_hint')}
          />
          {cancel}
        </div>
        <p className="text-ink-3 text-sm">
          {t.rich('organizer', {
            name: event.organizerName,
            link: (name) => (
              <Link href={`/o/${event.organizerHandle}`} className="link">
                {name}
              </Link>
            ),
          })}
        </p>
      </div>
    </main>
  );
}

function TicketStub({ ticket: { event, qr, status, holderName } }: { ticket: TicketView }) {
  const t = useTranslations('ticketing.ticket');
  const where = { locale: useLocale(), timeZone: event.timeZone };
  return (
    <Stub>
      <div className="relative flex min-h-[136px] items-end bg-[#1a0c12] px-6 py-4 text-[#fff8f2]">
        <div className="absolute inset-0">
          <Cover seed={event.id} eager />
        </div>
        <div
          aria-hidden
          className="absolute inset-0 bg-linear-to-b from-[rgb(20_9_14/0.35)] to-[rgb(20_9_14/0.9)] to-78%"
        />
        <h1 className="relative font-display text-[23.5px] leading-[1.17]">{event.title}</h1>
      </div>
      <StubPart className="flex items-center gap-3.5 px-6">
        <DateLeaf at={event.startsAt} timeZone={event.timeZone} tone="velvet" />
        <div className="min-w-0">
          <p className="font-[620]">
            {formatWeekday(event.startsAt, where)}, {formatDate(event.startsAt, where)}
          </p>
          <p className="text-ink-2 text-sm">
            <DateTime at={event.startsAt} timeZone={event.timeZone} timeOnly />
          </p>
          <p className="text-ink-2 text-sm">{event.address.join(', ') || t('live_place')}</p>
        </div>
      </StubPart>
      <Perforation />
      <StubPart className="grid justify-items-center gap-3 px-6 pt-2 pb-7 text-center">
        {status === 'valid' && <QrCode qr={qr} label={t('qr')} />}
        <b className="font-[620] text-[17px] wrap-anywhere">{holderName}</b>
      </StubPart>
    </Stub>
  );
}

function Standing({ ticket: { status, event } }: { ticket: TicketView }) {
  const t = useTranslations('ticketing.ticket');
  if (status === 'cancelled') return <Note tone="warning">{t('given_back')}</Note>;
  if (event.status !== 'cancelled') return null;
  const { cancelReason: reason } = event;
  return <Note tone="danger">{reason ? t('called_off_reason', { reason }) : t('called_off')}</Note>;
}

function Calendars({ ticket: { id, calendars } }: { ticket: TicketView }) {
  const t = useTranslations('ticketing.ticket');
  return (
    <section>
      <h2 className="mb-2 text-ink-2 text-sm">{t('calendar')}</h2>
      <div className="flex flex-wrap gap-2">
        {WEB_CALENDARS.map(({ name, key }) => (
          <Button asChild key={key}>
            <a href={calendars[key]} target="_blank" rel="noreferrer">
              {name}
            </a>
          </Button>
        ))}
        <Button asChild>
          <a href={`/api/tickets/${id}/invitation`} download>
            {t('file')}
          </a>
        </Button>
      </div>
    </section>
  );
}

function Action({ icon, title, hint }: { icon: ReactNode; title: ReactNode; hint: string }) {
  return (
    <div className="relative flex items-center gap-3.5 border-line border-t py-3.5 hover:bg-hover">
      <span
        aria-hidden
        className="grid size-11 shrink-0 place-items-center rounded-xl bg-velvet-soft text-link [&_svg]:size-5"
      >
        {icon}
      </span>
      <div>
        <b className="font-semibold [&_a]:after:absolute [&_a]:after:inset-0">{title}</b>
        <p className="text-ink-2 text-sm">{hint}</p>
      </div>
    </div>
  );
}
