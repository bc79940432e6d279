import { useTranslations } from 'next-intl';
import type { OrganizerView } from '@/server/events/queries/get-organizer';
import type { EventCardView } from '@/server/events/queries/list-events';
import type { OrganizerShelf as Shelf } from '@/server/events/schema';
import type { Page } from '@/server/kernel/pure/page';
import { IntentLink } from '../shared/intent-link';
import { Button } from '../ui/button';
import { Playbill } from './playbill';

type Props = { organizer: OrganizerView; shelf: Shelf; page: Page<EventCardView>; today: string };

/** A part of what an organiser shows, and the way to the rest of it. */
export function OrganizerShelf({ organizer: { handle }, shelf, page: { rows, nextCursor }, today }: Props) {
  const t = useTranslations('events');
  return (
    <section>
      <h2 className="title-section">{t(`organizer.shelf.${shelf}`)}</h2>
      <Playbill events={rows} today={today} newestFirst={shelf === 'past'} />
      {nextCursor && (
        <div className="mt-6 flex md:ms-[92px]">
          <Button asChild className="flex-1">
            <IntentLink href={{ pathname: `/o/${handle}/${shelf}`, query: { cursor: nextCursor } }}>
              {t('list.more')}
            </IntentLink>
          </Button>
        </div>
      )}
    </section>
  );
}
