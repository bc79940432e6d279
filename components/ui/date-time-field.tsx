import { Globe } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cn } from './cn';
import { controlClasses } from './input';

type Props = {
  id: string;
  name: string;
  /** `2026-12-12T19:00`, the time on the wall there. */
  defaultValue?: string;
  timeZone: string;
  zoneLabel: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
};

/** A time on a wall clock and where that wall stands. The browser's own field: it works by keyboard and without JavaScript. */
export function DateTimeField({ id, name, defaultValue, timeZone, zoneLabel, ...control }: Props) {
  const t = useTranslations('ui');
  return (
    <div data-slot="date-time-field" className="flex gap-2">
      <input
        id={id}
        name={name}
        type="datetime-local"
        defaultValue={defaultValue}
        className={cn(controlClasses, 'tabular h-10 min-w-0 flex-1 pointer-coarse:h-11')}
        {...control}
      />
      <input type="hidden" name={`${name}Zone`} value={timeZone} />
      <span className="inline-flex items-center gap-1.5 whitespace-nowrap rounded-control bg-sunken px-3 text-ink-2 text-sm">
        <Globe aria-hidden className="size-4" />
        <span className="sr-only">{t('time_zone')}</span>
        {zoneLabel}
      </span>
    </div>
  );
}
