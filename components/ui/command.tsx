'use client';

import { Command as Primitive } from 'cmdk';
import { Search } from 'lucide-react';
import { Dialog as DialogPrimitive } from 'radix-ui';
import type { ComponentProps, ReactNode } from 'react';
import { cn } from './cn';
import { overlayClasses } from './dialog';
import { itemClasses } from './menu';

export const CommandGroup = ({ className, ...props }: ComponentProps<typeof Primitive.Group>) => (
  <Primitive.Group
    className={cn(
      '[&_[cmdk-group-heading]]:over [&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:py-2',
      className,
    )}
    {...props}
  />
);

export const CommandItem = ({ className, ...props }: ComponentProps<typeof Primitive.Item>) => (
  <Primitive.Item data-slot="command-item" className={cn(itemClasses, className)} {...props} />
);

type ListProps = { label: string; placeholder: string; empty: ReactNode; children: ReactNode };

/** A field and what it finds, by keyboard alone if one likes. */
export function CommandList({ label, placeholder, empty, children }: ListProps) {
  return (
    <Primitive label={label} data-slot="command">
      <div className="flex items-center gap-2.5 border-line border-b px-4 focus-within:border-focus">
        <Search aria-hidden className="size-[18px] shrink-0 text-ink-3" />
        <Primitive.Input
          placeholder={placeholder}
          className="h-12 flex-1 bg-transparent min-w-0 text-lg outline-hidden placeholder:text-ink-3"
        />
      </div>
      <Primitive.List className="max-h-80 overflow-auto p-1.5">
        <Primitive.Empty className="px-2.5 py-6 text-center text-ink-2">{empty}</Primitive.Empty>
        {children}
      </Primitive.List>
    </Primitive>
  );
}

type PaletteProps = ListProps & { open: boolean; onOpenChange: (open: boolean) => void };

/** ⌘K: everything that can be gone to or done from here. */
export function CommandPalette({ open, onOpenChange, ...list }: PaletteProps) {
  return (
    <DialogPrimitive.Root open={open} onOpenChange={onOpenChange}>
      <DialogPrimitive.Portal>
        <DialogPrimitive.Overlay className={overlayClasses} />
        <DialogPrimitive.Content
          aria-describedby={undefined}
          className="fixed inset-x-0 top-[min(12vh,112px)] z-50 mx-auto w-[min(640px,calc(100%-32px))] animate-fade overflow-hidden rounded-stub border border-line bg-raised shadow-float"
        >
          <DialogPrimitive.Title className="sr-only">{list.label}</DialogPrimitive.Title>
          <CommandList {...list} />
        </DialogPrimitive.Content>
      </DialogPrimitive.Portal>
    </DialogPrimitive.Root>
  );
}
