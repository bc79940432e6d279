'use client';

import { ToggleGroup as Primitive } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from './cn';

export function Segmented({ className, ...props }: ComponentProps<typeof Primitive.Root>) {
  return (
    <Primitive.Root
      data-slot="segmented"
      className={cn('inline-flex gap-0.5 rounded-control bg-sunken p-1', className)}
      {...props}
    />
  );
}

export function SegmentedItem({ className, ...props }: ComponentProps<typeof Primitive.Item>) {
  return (
    <Primitive.Item
      className={cn(
        'rounded-[7px] px-3 py-1.5 font-medium text-ink-2 text-sm data-[state=on]:bg-raised data-[state=on]:text-ink data-[state=on]:shadow-float pointer-coarse:min-h-11',
        className,
      )}
      {...props}
    />
  );
}
