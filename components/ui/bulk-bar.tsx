'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ComponentProps, ReactNode } from 'react';
import { Button } from './button';
import { cn } from './cn';

type Props = { count: number; onClear: () => void; children: ReactNode; className?: string };

/** What can be done with the chosen rows. Floats, so that it is there however far one has scrolled. */
export function BulkBar({ count, onClear, children, className }: Props) {
  const t = useTranslations('ui');
  return (
    <section
      data-slot="bulk-bar"
      aria-label={t('bulk.label')}
      className={cn(
        'pointer-events-none sticky bottom-4 z-10 mx-auto flex w-fit max-w-[calc(100%-16px)] max-md:bottom-[calc(72px+env(safe-area-inset-bottom))]',
        className,
      )}
    >
      <div className="pointer-events-auto flex max-w-full animate-appear items-center gap-1 overflow-x-auto rounded-xl bg-ink py-1.5 ps-4 pe-1.5 text-paper text-sm shadow-float">
        <p role="status" className="tabular me-2 whitespace-nowrap font-semibold">
          {t('bulk.count', { count })}
        </p>
        {children}
        <span aria-hidden className="mx-1 h-5 w-px shrink-0 bg-current opacity-25" />
        <BulkAction size="icon-sm" aria-label={t('bulk.clear')} onClick={onClear}>
          <X aria-hidden />
        </BulkAction>
      </div>
    </section>
  );
}

export function BulkAction({ className, ...props }: ComponentProps<typeof Button>) {
  return (
    <Button
      variant="ghost"
      size="sm"
      className={cn('text-current! hover:bg-paper/15! focus-visible:outline-current', className)}
      {...props}
    />
  );
}
