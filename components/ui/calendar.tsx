'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useLocale } from 'next-intl';
import type { ComponentProps } from 'react';
import { DayPicker } from 'react-day-picker';
import { enUS, kk, ptBR, ru } from 'react-day-picker/locale';
import { cn } from './cn';

const languages = { en: enUS, ru, pt: ptBR, kk };

/** A month to choose a day from: names, first day of the week and labels in the reader's language. */
export function Calendar({ className, ...props }: ComponentProps<typeof DayPicker>) {
  const language = languages[useLocale()];
  const day = new Intl.DateTimeFormat(language.code, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  return (
    <DayPicker
      data-slot="calendar"
      locale={language}
      // The number that is seen must be in the name that is spoken: "12th" is not "12" to who says "press 12".
      labels={{ labelDayButton: (date) => day.format(date), labelGridcell: (date) => day.format(date) }}
      showOutsideDays
      className={cn('w-fit', className)}
      classNames={{
        months: 'relative',
        month_caption: 'flex h-9 items-center px-1 font-semibold capitalize',
        nav: 'absolute end-0 top-0 flex gap-1',
        button_previous: 'grid size-9 place-items-center rounded-lg hover:bg-hover pointer-coarse:size-11',
        button_next: 'grid size-9 place-items-center rounded-lg hover:bg-hover pointer-coarse:size-11',
        weekday: 'size-9 text-center font-semibold text-ink-3 text-xs pointer-coarse:size-11',
        day: 'p-0 text-center',
        day_button:
          'tabular grid size-9 place-items-center rounded-control text-sm hover:bg-hover pointer-coarse:size-11',
        selected: '[&>button]:bg-velvet [&>button]:text-on-velvet',
        today: '[&>button]:font-bold [&>button]:ring-1 [&>button]:ring-line-strong',
        outside: 'text-ink-3',
        disabled: '[&>button]:cursor-not-allowed [&>button]:text-ink-3 [&>button]:line-through',
        range_middle: '[&>button]:bg-velvet-soft! [&>button]:text-ink!',
      }}
      components={{ Chevron }}
      {...props}
    />
  );
}

/** Which way it points is the picker's word for earlier and later. */
function Chevron({ orientation }: { orientation?: 'up' | 'down' | 'left' | 'right' }) {
  const Icon = orientation === 'left' ? ChevronLeft : ChevronRight;
  return <Icon aria-hidden className="size-4" />;
}
