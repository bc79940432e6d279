import { join } from './join';

const base =
  'inline-flex shrink-0 cursor-pointer select-none items-center justify-center gap-2 whitespace-nowrap rounded-control border border-transparent font-[560] leading-none transition-colors disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:cursor-not-allowed aria-disabled:not-aria-busy:opacity-50 [&_svg]:size-[18px] [&_svg]:shrink-0 [&_svg]:stroke-[1.75]';

const variants = {
  primary: 'bg-velvet text-on-velvet hover:bg-velvet-hover',
  secondary: 'border-line-strong bg-raised text-ink hover:bg-hover',
  ghost: 'text-ink hover:bg-hover',
  danger: 'bg-danger text-on-danger hover:brightness-95',
  link: 'px-0! text-link underline underline-offset-4 hover:decoration-2 pointer-fine:h-auto!',
};

const sizes = {
  sm: 'h-8 rounded-lg px-3 text-sm pointer-coarse:h-11 [&_svg]:size-4',
  md: 'h-10 px-4 text-base pointer-coarse:h-11',
  xl: 'h-13 rounded-xl px-6 text-lg',
  icon: 'size-10 text-base pointer-coarse:size-11',
  'icon-sm': 'size-8 rounded-lg text-sm pointer-coarse:size-11 [&_svg]:size-4',
};

export type ButtonLook = { variant?: keyof typeof variants; size?: keyof typeof sizes; full?: boolean };

/** How a button looks, for what is one by itself: a link, a summary, and pages that must load little. */
export const buttonClasses = ({ variant = 'secondary', size = 'md', full = false }: ButtonLook = {}): string =>
  join(base, variants[variant], sizes[size], full && 'w-full');
