import type { ComponentProps } from 'react';
import { cn } from './cn';

/** A filter: on or off, always a link or a button inside. */
export const chipClasses = (on = false) =>
  cn(
    'inline-flex h-8 cursor-pointer items-center gap-1.5 whitespace-nowrap rounded-full border px-3 font-medium text-sm transition-colors disabled:cursor-not-allowed disabled:opacity-50 pointer-coarse:h-11 pointer-coarse:px-4 [&_svg]:size-4',
    on ? 'border-ink bg-ink text-paper' : 'border-line-strong bg-raised text-ink hover:bg-hover',
  );

export function Chip({ className, on = false, ...props }: ComponentProps<'button'> & { on?: boolean }) {
  return (
    <button type="button" data-slot="chip" aria-pressed={on} className={cn(chipClasses(on), className)} {...props} />
  );
}
