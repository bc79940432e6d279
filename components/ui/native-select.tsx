import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { controlClasses } from './control-classes';
import { join } from './join';

/** For forms that must work without JavaScript, and for phones, whose own list is better than ours. */
export function NativeSelect({ className, children, ...props }: ComponentProps<'select'>) {
  return (
    <span className="relative block">
      <select
        data-slot="native-select"
        className={join(controlClasses, 'h-10 appearance-none pe-9 pointer-coarse:h-11', className)}
        {...props}
      >
        {children}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute end-3 top-1/2 size-4 -translate-y-1/2 text-ink-3"
      />
    </span>
  );
}
