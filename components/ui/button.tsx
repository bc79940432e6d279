import { LoaderCircle } from 'lucide-react';
import { Slot } from 'radix-ui';
import type { ComponentProps, MouseEvent } from 'react';
import { type ButtonLook, buttonClasses } from './button-look';
import { join } from './join';

type Props = ComponentProps<'button'> &
  ButtonLook & {
    /** Styles the only child instead, usually a link. */
    asChild?: boolean;
    /** Shows that the press was felt; the button keeps its width, its name and the focus, and takes no second press. */
    pending?: boolean;
  };

const refuse = (event: MouseEvent) => event.preventDefault();

export function Button({
  className,
  variant,
  size,
  full,
  asChild = false,
  pending = false,
  children,
  ...props
}: Props) {
  const classes = join(buttonClasses({ variant, size, full }), className);
  if (asChild) {
    return (
      <Slot.Root data-slot="button" className={classes} {...props}>
        {children}
      </Slot.Root>
    );
  }
  if (!pending) {
    return (
      <button data-slot="button" type="button" className={classes} {...props}>
        {children}
      </button>
    );
  }
  return (
    <button
      data-slot="button"
      type="button"
      {...props}
      className={join(classes, 'relative')}
      // Not `disabled`: that would drop the focus, and whoever works by keyboard would start again from the top.
      aria-disabled
      aria-busy
      onClick={refuse}
    >
      <span className="contents text-transparent [&>*]:opacity-0">{children}</span>
      <LoaderCircle aria-hidden className="absolute animate-spin forced-colors:static" />
    </button>
  );
}
