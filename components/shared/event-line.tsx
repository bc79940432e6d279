import { Link } from '@/server/i18n/navigation';
import { DateLeaf } from './date-leaf';
import { DateTime } from './date-time';

type Props = { event: { slug: string; title: string; language: string; startsAt: Date; timeZone: string } };

/** What a page beside the event is about, and the way back to it. */
export function EventLine({ event: { slug, title, language, startsAt, timeZone } }: Props) {
  return (
    <div className="flex items-center gap-4">
      <DateLeaf at={startsAt} timeZone={timeZone} tone="velvet" />
      <div className="min-w-0">
        <Link href={`/e/${slug}`} className="link font-semibold" lang={language}>
          {title}
        </Link>
        <p className="text-ink-2 text-sm">
          <DateTime at={startsAt} timeZone={timeZone} />
        </p>
      </div>
    </div>
  );
}
