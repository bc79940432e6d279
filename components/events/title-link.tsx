import type { EventCardView } from '@/server/events/queries/list-events';
import { IntentLink } from '../shared/intent-link';
import { cn } from '../ui/cn';

type Props = { event: Pick<EventCardView, 'slug' | 'title' | 'language'>; className?: string };

/** An event's title in a list. Its link covers the whole card, which must be `group relative`. */
export function TitleLink({ event, className }: Props) {
  return (
    <h3 className={cn('title-card', className)} lang={event.language}>
      <IntentLink
        href={`/e/${event.slug}`}
        className="decoration-1 decoration-link underline-offset-4 after:absolute after:inset-0 group-hover:underline"
      >
        {event.title}
      </IntentLink>
    </h3>
  );
}
