import { MapPin, Radio } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { EventKind } from '@/server/events/schema';
import { cn } from '../ui/cn';

type Props = { event: { kind: EventKind; city: string | null; venueName: string | null }; className?: string };

/** Where one goes: an address, a live room, or either. */
export function Place({ event: { kind, city, venueName }, className }: Props) {
  const t = useTranslations('events.card');
  const address = [city, venueName].filter(Boolean).join(', ');
  return (
    <span className={cn('flex flex-wrap items-center gap-x-3', className)}>
      {kind !== 'webinar' && address && (
        <span className="inline-flex items-center gap-1.5">
          <MapPin aria-hidden className="size-4 shrink-0" />
          {address}
        </span>
      )}
      {kind !== 'in_person' && (
        <span className="inline-flex items-center gap-1.5 font-[560] text-link">
          <Radio aria-hidden className="size-4 shrink-0" />
          {kind === 'hybrid' ? t('also_live') : t('live')}
        </span>
      )}
    </span>
  );
}
