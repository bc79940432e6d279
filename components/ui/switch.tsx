import type { ComponentProps, ReactNode } from 'react';
import { cn } from './cn';

type Props = Omit<ComponentProps<'input'>, 'type'> & { label: ReactNode; hint?: ReactNode };

/** The browser's own checkbox knows whether it is on; the role only renames it. For what takes effect at once. */
export function Switch({ className, label, hint, ...props }: Props) {
  return (
    <label
      data-slot="switch"
      className={cn(
        'flex items-center justify-between gap-4 py-1.5 has-disabled:opacity-50 pointer-coarse:min-h-11',
        className,
      )}
    >
      <span className="min-w-0">
        {label}
        {hint && <span className="block text-ink-3 text-sm">{hint}</span>}
      </span>
      <span className="relative inline-flex shrink-0">
        <input
          type="checkbox"
          // biome-ignore lint/a11y/useAriaPropsForRole: ARIA in HTML forbids aria-checked on a native checkbox, which says it itself.
          role="switch"
          className="peer h-6 w-11 cursor-pointer appearance-none rounded-full bg-ink-3 transition-colors checked:bg-velvet disabled:cursor-not-allowed"
          {...props}
        />
        <span
          aria-hidden
          className="pointer-events-none absolute start-0.5 top-0.5 size-5 rounded-full bg-[#fff] forced-colors:border shadow-float transition-transform peer-checked:translate-x-5 rtl:peer-checked:-translate-x-5"
        />
      </span>
    </label>
  );
}
