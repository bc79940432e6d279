import type { ComponentProps } from 'react';
import { cn } from './cn';

/** In the shape of what is coming, so nothing jumps when it does. */
export function Skeleton({ className, ...props }: ComponentProps<'span'>) {
  return (
    <span
      aria-hidden
      data-slot="skeleton"
      className={cn('block animate-breathe rounded-lg bg-hover', className)}
      {...props}
    />
  );
}
