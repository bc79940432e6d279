'use client';

import { Tabs as Primitive } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from './cn';

export const Tabs = Primitive.Root;

export const tabClasses =
  'inline-flex cursor-pointer items-center gap-2 whitespace-nowrap px-3.5 py-3 font-[560] text-ink-2 text-sm hover:text-ink focus-visible:-outline-offset-2 disabled:cursor-not-allowed disabled:opacity-50 aria-[current=page]:text-ink aria-[current=page]:shadow-[inset_0_-2px_var(--link)] data-[state=active]:text-ink data-[state=active]:shadow-[inset_0_-2px_var(--link)]';

export function TabsList({ className, ...props }: ComponentProps<typeof Primitive.List>) {
  return (
    <Primitive.List
      data-slot="tabs-list"
      className={cn('scrollbar-none flex gap-0.5 overflow-x-auto border-line border-b', className)}
      {...props}
    />
  );
}

export function TabsTrigger({ className, ...props }: ComponentProps<typeof Primitive.Trigger>) {
  return <Primitive.Trigger data-slot="tabs-trigger" className={cn(tabClasses, className)} {...props} />;
}

export function TabsContent({ className, ...props }: ComponentProps<typeof Primitive.Content>) {
  return <Primitive.Content data-slot="tabs-content" className={cn('pt-4', className)} {...props} />;
}

/** How much is behind a tab or a link; `fresh` says that something there waits. */
export function TabCount({ fresh = false, className, ...props }: ComponentProps<'span'> & { fresh?: boolean }) {
  return (
    <span
      data-slot="tab-count"
      className={cn(
        'tabular min-w-[18px] rounded-full px-1.5 text-center font-semibold text-[11.5px] leading-[18px]',
        fresh ? 'bg-velvet text-on-velvet' : 'bg-sunken text-ink-2',
        className,
      )}
      {...props}
    />
  );
}
