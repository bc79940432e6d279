import { cva, type VariantProps } from 'class-variance-authority';
import { LoaderCircle } from 'lucide-react';
import { Slot } from 'radix-ui';
import type { ComponentProps, MouseEvent } from 'react';
import { join } from './join';

export const buttonVariants = cva(
  'inline-flex shrink-0 cursor-pointer select-none items-center justify-center gap-2 whitespace-nowrap rounded-control border border-transparent font-[560] leading-none transition-colors disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:cursor-not-allowed aria-disabled:not-aria-busy:opacity-50 [&_svg]:size-[18px] [&_svg]:shrink-0 [&_svg]:stroke-[1.75]',
  {
    variants: {
      variant: {
        primary: 'bg-velvet text-on-velvet hover:bg-velvet-hover',
        secondary: 'border-line-strong bg-raised text-ink hover:bg-hover',
        ghost: 'text-ink hover:bg-hover',
        danger: 'bg-danger text-on-danger hover:brightness-95',
        link: 'px-0! text-link underline underline-offset-4 hover:decoration-2 pointer-fine:h-auto!',
      },
      size: {
        sm: 'h-8 rounded-lg px-3 text-sm pointer-coarse:h-11 [&_svg]:size-4',
        md: 'h-10 px-4 text-base pointer-coarse:h-11',
        xl: 'h-13 rounded-xl px-6 text-lg',
        icon: 'size-10 text-base pointer-coarse:size-11',
        'icon-sm': 'size-8 rounded-lg text-sm pointer-coarse:size-11 [&_svg]:size-4',
      },
      full: { true: 'w-full' },
    },
    defaultVariants: { variant: 'secondary', size: 'md' },
  },
);

type Props = ComponentProps<'button'> &
  VariantProps<typeof buttonVariants> & {
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
  const classes = join(buttonVariants({ variant, size, full }), className);
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
