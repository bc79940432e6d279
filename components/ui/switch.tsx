import type { ComponentProps, ReactNode } from 'react';
import { cn } from './cn';

type Props = Omit<ComponentProps<'input'>, 'type'> & { label: ReactNode };

/** The browser's own checkbox knows whether it is on; the role only renames it. For what takes effect at once. */
export function Switch({ className, label, ...props }: Props) {
  return (
    <label
      data-slot="switch"
      className={cn('flex items-center justify-between gap-4 py-1.5 has-disabled:opacity-50', className)}
    >
      <span>{label}</span>
      <span className="relative inline-flex shrink-0">
        <input
          type="checkbox"
          // biome-ignore lint/a11y/useAriaPropsForRole: ARIA in HTML forbids aria-checked on a native checkbox, which says it itself.
          role="switch"
          className="peer h-6 w-11 appearance-none rounded-full bg-line-strong transition-colors checked:bg-velvet"
          {...props}
        />
        <span
          aria-hidden
          className="pointer-events-none absolute top-0.5 left-0.5 size-5 rounded-full bg-raised shadow-float transition-transform peer-checked:translate-x-5"
        />
      </span>
    </label>
  );
}
