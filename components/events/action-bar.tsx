import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { EventView } from '@/server/events/queries/get-event';
import { Availability } from './availability';
import { PriceFrom } from './price';

type Props = { event: EventView; children: ReactNode };

/** On a phone the button stays in sight, in the place of the site's tabs. */
export function ActionBar({ event, children }: Props) {
  const t = useTranslations('events.action');
  return (
    <section
      aria-label={t('bar')}
      data-slot="action-bar"
      className="sticky bottom-0 z-10 mt-8 flex items-center gap-3.5 border-line border-t bg-raised px-4 pt-3 pb-[calc(12px+env(safe-area-inset-bottom))] lg:hidden"
    >
      <p className="min-w-0 flex-1">
        <b className="block font-semibold first-letter:uppercase">
          <PriceFrom price={event.priceFrom} />
        </b>
        <span className="block text-ink-2 text-xs first-letter:uppercase">
          <Availability event={event} />
        </span>
      </p>
      <div className="min-w-[min(230px,60%)]">{children}</div>
    </section>
  );
}
