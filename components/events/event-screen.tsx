import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { EventView } from '@/server/events/queries/get-event';
import { shownPhaseOf } from '@/server/events/rules/phase';
import { IntentLink } from '../shared/intent-link';
import { LinkedText } from '../shared/linked-text';
import { Avatar } from '../ui/avatar';
import { ActionBar } from './action-bar';
import { CalendarMenu } from './calendar-menu';
import { ChatDoor } from './chat-door';
import { Directions } from './directions';
import { EventAction } from './event-action';
import { EventHero } from './event-hero';
import { EventNotice } from './event-notice';
import { EventStub } from './event-stub';
import { ShareMenu } from './share-menu';

type Props = {
  event: EventView;
  now: Date;
  /** Addresses of the page: itself, its code as a picture, its file for calendars. */
  address: { page: string; code: string; calendar: string };
  /** Puts a holder's own ticket in the place of the button for everybody. */
  forHolders: (forEverybody: ReactNode) => ReactNode;
};

export function EventScreen({ event, now, address, forHolders }: Props) {
  const t = useTranslations('events.page');
  const words = useTranslations('events');
  const organizerPage = `/o/${event.organizer.handle}`;
  const phase = shownPhaseOf(event, now);
  const isAhead = phase === 'upcoming' || phase === 'live';
  const action = forHolders(<EventAction event={event} phase={phase} />);
  return (
    <main id="content">
      <EventHero event={event} phase={phase} />
      <EventNotice event={event} phase={phase} />
      <div className="page mt-9 grid gap-14 max-lg:gap-8 lg:grid-cols-[minmax(0,1fr)_372px]">
        <div className="divide-y divide-line">
          <section className="pb-[34px]">
            <div className="mb-[18px] flex flex-wrap items-center justify-between gap-3">
              <p className="flex items-center gap-3">
                <Avatar name={event.organizer.name} />
                <span>
                  <span className="sr-only">{t('organizer')}: </span>
                  <IntentLink href={organizerPage} className="font-semibold hover:underline pointer-coarse:py-2">
                    {event.organizer.name}
                  </IntentLink>
                </span>
              </p>
              <div className="flex gap-2">
                <ShareMenu title={event.title} url={address.page} code={address.code} />
                {(isAhead || phase === 'cancelled') && (
                  <CalendarMenu event={event} url={address.page} file={address.calendar} fileOnly={!isAhead} />
                )}
              </div>
            </div>
            <h2 className="sr-only">{t('about')}</h2>
            <div className="prose-text" lang={event.language}>
              {paragraphs(event.description).map((paragraph) => (
                <p key={paragraph}>
                  <LinkedText text={paragraph} />
                </p>
              ))}
            </div>
          </section>
          {event.kind !== 'webinar' && event.city && <Directions event={event} />}
          {phase !== 'cancelled' && <ChatDoor slug={event.slug} />}
          {event.organizer.bio && (
            <section className="py-[34px]">
              <h2 className="mb-4 font-[620] text-xl">{t('organizer')}</h2>
              <div className="flex gap-4">
                <Avatar name={event.organizer.name} size="lg" />
                <div>
                  <p className="font-semibold">{event.organizer.name}</p>
                  <p className="prose-text mt-1 text-ink-2">{event.organizer.bio}</p>
                  <IntentLink href={organizerPage} className="link mt-2 inline-block py-1">
                    {words('organizer.to_page')}
                  </IntentLink>
                </div>
              </div>
            </section>
          )}
        </div>
        <aside className="max-lg:-order-1 lg:relative lg:z-1 lg:-mt-[154px]">
          <EventStub event={event} phase={phase} action={action} hasBar={isAhead} />
        </aside>
      </div>
      {isAhead && <ActionBar event={event}>{action}</ActionBar>}
    </main>
  );
}

/** The organiser's text is plain here: an empty line begins a new paragraph. */
const paragraphs = (text: string): string[] => text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== '');
