import { useTranslations } from 'next-intl';
import type { EventView } from '@/server/events/queries/get-event';
import type { EventPhase } from '@/server/events/rules/phase';
import { isFree } from '@/server/kernel/pure/money';
import { IntentLink } from '../shared/intent-link';
import { Button } from '../ui/button';

type Props = { event: EventView; phase: EventPhase };

/** The one thing to do, or in its place and size the reason why there is nothing to do. */
export function EventAction({ event, phase }: Props) {
  const t = useTranslations('events');
  const closed = whyClosed(event, phase);
  if (closed) {
    return (
      <p className="flex min-h-13 items-center justify-center rounded-xl bg-sunken px-4 py-2 text-center font-[560] text-ink-2 leading-tight">
        {t(`action.${closed}`)}
      </p>
    );
  }
  return (
    <Button asChild variant="primary" size="xl" full>
      <IntentLink href={`/e/${event.slug}/register`}>{t('page.register')}</IntentLink>
    </Button>
  );
}

function whyClosed({ priceFrom, availability }: EventView, phase: EventPhase) {
  if (phase === 'over' || phase === 'cancelled' || phase === 'postponed') return phase;
  if (priceFrom && !isFree(priceFrom)) return 'not_on_sale';
  return availability === 'sold_out' ? 'full' : null;
}
