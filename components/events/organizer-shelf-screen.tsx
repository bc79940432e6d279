import { useTranslations } from 'next-intl';
import type { OrganizerView } from '@/server/events/queries/get-organizer';
import type { EventCardView } from '@/server/events/queries/list-events';
import type { OrganizerShelf as Shelf } from '@/server/events/schema';
import type { Page } from '@/server/kernel/pure/page';
import { EmptyState } from '../shared/empty-state';
import { IntentLink } from '../shared/intent-link';
import { OrganizerShelf } from './organizer-shelf';

type Props = { organizer: OrganizerView; shelf: Shelf; page: Page<EventCardView>; today: string };

/** How an organiser's list goes on. */
export function OrganizerShelfScreen({ organizer, shelf, page, today }: Props) {
  const t = useTranslations('events');
  return (
    <main id="content" className="page grid max-w-[940px] gap-6 pt-8 max-md:pt-6">
      <h1 className="title-section">
        <IntentLink href={`/o/${organizer.handle}`} className="link">
          {organizer.name}
        </IntentLink>
      </h1>
      {page.rows.length === 0 ? (
        <EmptyState title={t('list.empty_title')} body={t('organizer.end_body')} />
      ) : (
        <OrganizerShelf organizer={organizer} shelf={shelf} page={page} today={today} />
      )}
    </main>
  );
}
