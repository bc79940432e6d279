'use client';

import { Check, Circle } from 'lucide-react';
import { DropdownMenu as Primitive } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from './cn';

export const floatingClasses =
  'z-50 animate-appear rounded-card border border-line bg-raised p-1.5 text-ink shadow-float outline-hidden';
export const itemClasses =
  'flex cursor-default select-none items-center gap-2.5 rounded-lg px-2.5 py-2 text-base outline-hidden data-highlighted:bg-hover data-[selected=true]:bg-hover data-disabled:not-data-[disabled=false]:opacity-50 pointer-coarse:min-h-11 [&_svg]:size-4 [&_svg]:shrink-0';

/** Not modal: the page behind stays readable and scrollable, and the first press outside already does what it says. */
export const Menu = (props: ComponentProps<typeof Primitive.Root>) => <Primitive.Root modal={false} {...props} />;
export const MenuTrigger = Primitive.Trigger;
export const MenuRadioGroup = Primitive.RadioGroup;

export function MenuContent({ className, ...props }: ComponentProps<typeof Primitive.Content>) {
  return (
    <Primitive.Portal>
      <Primitive.Content
        data-slot="menu-content"
        sideOffset={6}
        collisionPadding={8}
        className={cn(
          floatingClasses,
          'max-h-(--radix-dropdown-menu-content-available-height) min-w-48 overflow-auto',
          className,
        )}
        {...props}
      />
    </Primitive.Portal>
  );
}

type ItemProps = ComponentProps<typeof Primitive.Item> & {
  /** What cannot be undone says so before it is pressed. */
  danger?: boolean;
};

export function MenuItem({ className, danger = false, ...props }: ItemProps) {
  return (
    <Primitive.Item data-slot="menu-item" className={cn(itemClasses, danger && 'text-danger', className)} {...props} />
  );
}

export function MenuRadioItem({ className, children, ...props }: ComponentProps<typeof Primitive.RadioItem>) {
  return (
    <Primitive.RadioItem data-slot="menu-radio-item" className={cn(itemClasses, 'relative ps-8', className)} {...props}>
      <Primitive.ItemIndicator className="absolute start-2.5">
        <Circle aria-hidden className="mx-1 size-2! fill-current text-link" />
      </Primitive.ItemIndicator>
      {children}
    </Primitive.RadioItem>
  );
}

export function MenuCheckboxItem({ className, children, ...props }: ComponentProps<typeof Primitive.CheckboxItem>) {
  return (
    <Primitive.CheckboxItem
      data-slot="menu-checkbox-item"
      className={cn(itemClasses, 'relative ps-8', className)}
      {...props}
    >
      <Primitive.ItemIndicator className="absolute start-2.5">
        <Check aria-hidden className="text-link" />
      </Primitive.ItemIndicator>
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
