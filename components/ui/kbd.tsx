import type { ComponentProps } from 'react';
import { cn } from './cn';

export function Kbd({ className, ...props }: ComponentProps<'kbd'>) {
  return (
    <kbd
      data-slot="kbd"
      className={cn(
        'min-w-[18px] rounded-[5px] border border-line-strong border-b-2 bg-raised px-1.5 text-center font-[560] font-sans text-[11.5px] text-ink-2 leading-[18px]',
        className,
      )}
      {...props}
    />
  );
}
