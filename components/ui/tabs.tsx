'use client';

import { Tabs as Primitive } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from './cn';

export const Tabs = Primitive.Root;
export const TabsContent = Primitive.Content;

export const tabClasses =
  '-mb-px inline-flex items-center gap-2 whitespace-nowrap border-b-2 border-transparent px-3.5 py-3 font-[560] text-ink-2 text-sm hover:text-ink data-[state=active]:border-velvet data-[state=active]:text-ink aria-[current=page]:border-velvet aria-[current=page]:text-ink';

export function TabsList({ className, ...props }: ComponentProps<typeof Primitive.List>) {
  return (
    <Primitive.List
      data-slot="tabs-list"
      className={cn('flex gap-0.5 overflow-x-auto border-line border-b', className)}
      {...props}
    />
  );
}

export function TabsTrigger({ className, ...props }: ComponentProps<typeof Primitive.Trigger>) {
  return <Primitive.Trigger data-slot="tabs-trigger" className={cn(tabClasses, className)} {...props} />;
}
