import { cn } from '../ui/cn';
import { Mark } from './mark';

/** The product's name is the same in every language and script. */
export const PRODUCT_NAME = 'Foyer';

export function Brand({ className }: { className?: string }) {
  return (
    <span
      className={cn('inline-flex items-center gap-[9px] font-[620] font-display text-[23px] leading-none', className)}
    >
      <Mark />
      {PRODUCT_NAME}
    </span>
  );
}
