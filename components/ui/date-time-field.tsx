'use client';

import { CalendarDays, Globe } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef, useState } from 'react';
import { Button } from './button';
import { Calendar } from './calendar';
import { cn } from './cn';
import { controlClasses } from './control-classes';
import { Input } from './input';
import { Label } from './label';
import { NativeSelect } from './native-select';
import { Popover, PopoverContent, PopoverTrigger } from './popover';
import { parseWallTime, type WallTime, writeWallTime } from './wall-time';

type Zone = { value: string; label: string };

type Props = {
  id: string;
  name: string;
  /** `2026-12-12T19:00`, the time on the wall there. */
  defaultValue?: string;
  /** Where that wall stands; sent beside the time as `<name>Zone`. */
  timeZone: Zone;
  /** Offered to choose from. Without them the zone is said, not asked. */
  zones?: readonly Zone[];
  disabled?: boolean;
  required?: boolean;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
};

/**
 * A time on a wall and where that wall stands. The browser's own field holds the value: it works by keyboard, on phones
 * and without JavaScript. Where there is a mouse, a month in the page's language stands beside it.
 */
export function DateTimeField({ id, name, defaultValue, timeZone, zones, disabled, ...control }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [enhanced, setEnhanced] = useState(false);
  useEffect(() => setEnhanced(true), []);
  return (
    <div data-slot="date-time-field" className="flex flex-wrap gap-2">
      <span className="relative min-w-0 flex-[1_1_220px]">
        <input
          ref={field}
          id={id}
          name={name}
          type="datetime-local"
          defaultValue={defaultValue}
          disabled={disabled}
          className={cn(
            controlClasses,
            'tabular h-10 pointer-coarse:h-11',
            enhanced && 'pointer-fine:pe-11 pointer-fine:[&::-webkit-calendar-picker-indicator]:hidden',
          )}
          {...control}
        />
        {enhanced && <MonthPopover field={field} disabled={disabled} />}
      </span>
      <ZoneChip name={`${name}Zone`} timeZone={timeZone} zones={zones} disabled={disabled} />
    </div>
  );
}

function MonthPopover({ field, disabled }: { field: React.RefObject<HTMLInputElement | null>; disabled?: boolean }) {
  const t = useTranslations('ui');
  const timeId = useId();
  const [moment, setMoment] = useState<WallTime>({ day: undefined, time: '' });
  const read = () => setMoment(parseWallTime(field.current?.value ?? ''));
  const write = (next: WallTime) => {
    setMoment(next);
    if (!field.current) return;
    field.current.value = writeWallTime(next);
    // A value set by code is silent; whoever listens to the form must hear of it.
    field.current.dispatchEvent(new Event('input', { bubbles: true }));
  };
  return (
    <Popover onOpenChange={(open) => open && read()}>
      <PopoverTrigger asChild>
        <Button
          variant="ghost"
          size="icon-sm"
          disabled={disabled}
          aria-label={t('open_calendar')}
          className="absolute end-1 top-1 pointer-coarse:hidden"
        >
          <CalendarDays aria-hidden />
        </Button>
      </PopoverTrigger>
      <PopoverContent align="end" className="w-auto" aria-label={t('open_calendar')}>
        <Calendar
          mode="single"
          autoFocus
          selected={moment.day}
          defaultMonth={moment.day}
          onSelect={(day) => write({ ...moment, day })}
        />
        <div className="mt-3 flex items-center justify-between gap-3 border-line border-t pt-3">
          <Label htmlFor={timeId}>{t('time')}</Label>
          <Input
            id={timeId}
            type="time"
            className="tabular w-38"
            value={moment.time}
            onChange={(event) => write({ ...moment, time: event.target.value })}
          />
        </div>
      </PopoverContent>
    </Popover>
  );
}

type ZoneProps = Pick<Props, 'timeZone' | 'zones' | 'disabled'> & { name: string };

function ZoneChip({ name, timeZone, zones, disabled }: ZoneProps) {
  const t = useTranslations('ui');
  if (zones) {
    return (
      <span className="relative">
        <Globe
          aria-hidden
          className="pointer-events-none absolute start-3 top-1/2 z-1 size-4 -translate-y-1/2 text-ink-3"
        />
        <NativeSelect
          name={name}
          aria-label={t('time_zone')}
          defaultValue={timeZone.value}
          disabled={disabled}
          className="max-w-56 border-transparent bg-sunken ps-9"
        >
          {zones.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </NativeSelect>
      </span>
    );
  }
  return (
    <span className="inline-flex min-h-10 items-center gap-1.5 whitespace-nowrap rounded-control bg-sunken px-3 text-ink-2 text-sm">
      <input type="hidden" name={name} value={timeZone.value} />
      <Globe aria-hidden className="size-4" />
      <span className="sr-only">{t('time_zone')}</span>
      {timeZone.label}
    </span>
  );
}
