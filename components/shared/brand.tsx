import { PRODUCT_NAME } from '@/server/kernel/pure/product';
import { cn } from '../ui/cn';
import { Mark } from './mark';

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
