'use client';

import { Dialog as Primitive } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from './cn';
import { CornerClose, overlayClasses } from './dialog';

export const Sheet = Primitive.Root;
export const SheetTrigger = Primitive.Trigger;
export const SheetClose = Primitive.Close;

const sides = {
  start: 'inset-y-0 start-0 w-[min(340px,calc(100%-48px))] border-e [--from-x:-100%]',
  end: 'inset-y-0 end-0 w-[min(440px,100%)] border-s [--from-x:100%] max-sm:inset-x-0 max-sm:top-auto max-sm:bottom-0 max-sm:max-h-[86dvh] max-sm:w-full max-sm:rounded-t-stub max-sm:[--from-x:0] max-sm:[--from-y:100%]',
  bottom: 'inset-x-0 bottom-0 max-h-[86dvh] rounded-t-stub border-t [--from-y:100%]',
};

type Props = ComponentProps<typeof Primitive.Content> & { side?: keyof typeof sides };

export function SheetContent({ className, children, side = 'end', ...props }: Props) {
  return (
    <Primitive.Portal>
      <Primitive.Overlay className={overlayClasses} />
      <Primitive.Content
        data-slot="sheet-content"
        className={cn(
          'fixed z-50 flex animate-slide flex-col gap-4 overflow-auto overscroll-contain border-line bg-raised p-5 pb-[max(20px,env(safe-area-inset-bottom))] shadow-float',
          sides[side],
          className,
        )}
        {...props}
      >
        {children}
        <CornerClose />
      </Primitive.Content>
    </Primitive.Portal>
  );
}

export function SheetTitle({ className, ...props }: ComponentProps<typeof Primitive.Title>) {
  return <Primitive.Title data-slot="sheet-title" className={cn('pe-10 font-[620] text-xl', className)} {...props} />;
}

export function SheetDescription({ className, ...props }: ComponentProps<typeof Primitive.Description>) {
  return <Primitive.Description data-slot="sheet-description" className={cn('text-ink-2', className)} {...props} />;
}
