'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Dialog as Primitive } from 'radix-ui';
import type { ComponentProps } from 'react';
import { Button } from './button';
import { cn } from './cn';

export const Dialog = Primitive.Root;
export const DialogTrigger = Primitive.Trigger;
export const DialogClose = Primitive.Close;

/** A box in the middle of the screen. */
export const boxClasses =
  'fixed inset-0 z-50 m-auto grid h-fit max-h-[calc(100dvh-32px)] animate-fade overflow-auto rounded-stub border border-line bg-raised p-6 shadow-float';
export const overlayClasses = 'fixed inset-0 z-40 animate-fade bg-[rgb(20_9_14/0.55)]';

/** The cross in the corner of a dialog, and of a sheet, which is a dialog too. */
export function CornerClose() {
  const t = useTranslations('ui');
  return (
    <Primitive.Close asChild>
      <Button variant="ghost" size="icon-sm" className="absolute end-3 top-3" aria-label={t('close')}>
        <X aria-hidden />
      </Button>
    </Primitive.Close>
  );
}

export function DialogContent({ className, children, ...props }: ComponentProps<typeof Primitive.Content>) {
  return (
    <Primitive.Portal>
      <Primitive.Overlay className={overlayClasses} />
      <Primitive.Content
        data-slot="dialog-content"
        className={cn(boxClasses, 'w-[min(520px,calc(100%-32px))] gap-4', className)}
        {...props}
      >
        {children}
        <CornerClose />
      </Primitive.Content>
    </Primitive.Portal>
  );
}

export function DialogTitle({ className, ...props }: ComponentProps<typeof Primitive.Title>) {
  return <Primitive.Title data-slot="dialog-title" className={cn('pe-8 font-[620] text-xl', className)} {...props} />;
}

export function DialogDescription({ className, ...props }: ComponentProps<typeof Primitive.Description>) {
  return <Primitive.Description data-slot="dialog-description" className={cn('text-ink-2', className)} {...props} />;
}

export function DialogFooter({ className, ...props }: ComponentProps<'div'>) {
  return (
    <div data-slot="dialog-footer" className={cn('flex flex-wrap justify-end gap-2.5 pt-2', className)} {...props} />
  );
}
