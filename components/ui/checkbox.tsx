import type { ComponentProps, ReactNode } from 'react';
import { cn } from './cn';

type Props = Omit<ComponentProps<'input'>, 'type'> & { label: ReactNode; hint?: ReactNode };

/** The browser's own box: it is sent by a form without JavaScript, and every reader knows it. */
export function Checkbox({ className, label, hint, ...props }: Props) {
  return (
    <label
      data-slot="checkbox"
      className={cn(
        'flex items-start gap-2.5 py-1.5 has-disabled:opacity-50 pointer-coarse:min-h-11 pointer-coarse:py-2.5',
        className,
      )}
    >
      <input type="checkbox" className="mt-0.5 size-[18px] shrink-0 accent-velvet" {...props} />
      <span className="min-w-0">
        {label}
        {hint && <span className="block text-ink-3 text-sm">{hint}</span>}
      </span>
    </label>
  );
}
