'use client';

import { DropdownMenu as Primitive } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from './cn';

export const floatingClasses =
  'z-50 animate-appear rounded-card border border-line bg-raised p-1.5 text-ink shadow-float outline-none';
export const itemClasses =
  'flex cursor-default select-none items-center gap-2.5 rounded-lg px-2.5 py-2 text-base outline-none data-highlighted:bg-hover data-[selected=true]:bg-hover data-disabled:opacity-50 pointer-coarse:min-h-11 [&_svg]:size-4 [&_svg]:shrink-0';

export const Menu = Primitive.Root;
export const MenuTrigger = Primitive.Trigger;
export const MenuRadioGroup = Primitive.RadioGroup;

export function MenuContent({ className, ...props }: ComponentProps<typeof Primitive.Content>) {
  return (
    <Primitive.Portal>
      <Primitive.Content
        data-slot="menu-content"
        sideOffset={6}
        className={cn(floatingClasses, 'min-w-48', className)}
        {...props}
      />
    </Primitive.Portal>
  );
}

export function MenuItem({ className, ...props }: ComponentProps<typeof Primitive.Item>) {
  return <Primitive.Item data-slot="menu-item" className={cn(itemClasses, className)} {...props} />;
}

export function MenuRadioItem({ className, children, ...props }: ComponentProps<typeof Primitive.RadioItem>) {
  return (
    <Primitive.RadioItem data-slot="menu-radio-item" className={cn(itemClasses, 'ps-7 relative', className)} {...props}>
      <Primitive.ItemIndicator className="absolute start-2.5 size-2 rounded-full bg-velvet" />
      {children}
    </Primitive.RadioItem>
  );
}

export function MenuCheckboxItem({ className, children, ...props }: ComponentProps<typeof Primitive.CheckboxItem>) {
  return (
    <Primitive.CheckboxItem
      data-slot="menu-checkbox-item"
      className={cn(itemClasses, 'relative ps-7', className)}
      {...props}
    >
      <Primitive.ItemIndicator className="absolute start-2.5 size-2 rounded-sm bg-velvet" />
      {children}
    </Primitive.CheckboxItem>
  );
}

export function MenuLabel({ className, ...props }: ComponentProps<typeof Primitive.Label>) {
  return <Primitive.Label data-slot="menu-label" className={cn('over px-2.5 pt-2 pb-1', className)} {...props} />;
}

export function MenuSeparator({ className, ...props }: ComponentProps<typeof Primitive.Separator>) {
  return <Primitive.Separator data-slot="menu-separator" className={cn('my-1.5 h-px bg-line', className)} {...props} />;
}
