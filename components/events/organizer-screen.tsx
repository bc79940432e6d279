import { useTranslations } from 'next-intl';
import type { OrganizerView } from '@/server/events/queries/get-organizer';
import type { EventCardView } from '@/server/events/queries/list-events';
import type { Page } from '@/server/kernel/pure/page';
import { Cover } from '../shared/cover';
import { EmptyState } from '../shared/empty-state';
import { IntentLink } from '../shared/intent-link';
import { Avatar } from '../ui/avatar';
import { Button } from '../ui/button';
import { OrganizerShelf } from './organizer-shelf';

type Props = {
  organizer: OrganizerView;
  upcoming: Page<EventCardView>;
  past: Page<EventCardView>;
  today: string;
};

/** Who invites: their name and words, then what is to come, then what was. */
export function OrganizerScreen({ organizer, upcoming, past, today }: Props) {
  const t = useTranslations('events.organizer');
  return (
    <main id="content">
      <header className="relative overflow-hidden bg-[#1a0c12] text-[#fff8f2]">
        <div aria-hidden className="absolute -inset-10 scale-115 opacity-55 blur-[46px] saturate-115">
          <Cover seed={organizer.id} sizes="320px" eager />
        </div>
        <div aria-hidden className="absolute inset-0 bg-linear-to-b from-[rgb(20_9_14/0.25)] to-[rgb(20_9_14/0.72)]" />
        <div className="page relative flex max-w-[940px] flex-wrap items-center gap-x-6 gap-y-4 py-12 max-md:py-8">
          <Avatar name={organizer.name} size="lg" className="ring-2 ring-[#fff8f2]/30" />
          <div className="min-w-0 flex-1 basis-72">
            <h1 className="title-page">{organizer.name}</h1>
            <p className="mt-1 text-[#fff8f2]/78">{t('events', { count: organizer.eventCount })}</p>
          </div>
          {organizer.bio && <p className="basis-full text-[17px] leading-relaxed">{organizer.bio}</p>}
        </div>
      </header>
      <div className="page grid max-w-[940px] gap-12 pt-9">
        {upcoming.rows.length === 0 ? (
          <EmptyState
            title={t('nothing_ahead')}
            body={t('nothing_ahead_body')}
            action={
              <Button asChild>
                <IntentLink href="/events">{t('all_events')}</IntentLink>
              </Button>
            }
          />
        ) : (
          <OrganizerShelf organizer={organizer} shelf="upcoming" page={upcoming} today={today} />
        )}
        {past.rows.length > 0 && <OrganizerShelf organizer={organizer} shelf="past" page={past} today={today} />}
      </div>
    </main>
  );
}
