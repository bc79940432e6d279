import type { ComponentProps } from 'react';
import { cn } from './cn';

const looks = {
  well: 'rounded-full bg-success',
  // Not by colour alone: what is not well also changes its shape.
  weak: 'rounded-[2px] bg-warning rotate-45',
  down: 'rounded-[2px] bg-danger',
  unknown: 'rounded-full border-[1.5px] border-ink-3',
};

type Props = Omit<ComponentProps<'span'>, 'children'> & { state: keyof typeof looks; label: string };

/** Quiet until something is not well. */
export function HealthDot({ state, label, className, ...props }: Props) {
  return (
    <span
      data-slot="health-dot"
      role="img"
      aria-label={label}
      className={cn('inline-block size-2 shrink-0', looks[state], className)}
      {...props}
    />
  );
}
