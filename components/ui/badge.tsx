import { cva, type VariantProps } from 'class-variance-authority';
import type { ComponentProps } from 'react';
import { cn } from './cn';

const badgeVariants = cva(
  'inline-flex h-[23px] items-center gap-1.5 whitespace-nowrap rounded-full px-2.5 font-semibold text-xs leading-none [&_svg]:size-3.5',
  {
    variants: {
      tone: {
        neutral: 'bg-sunken text-ink-2',
        velvet: 'bg-velvet-soft text-link',
        brass: 'bg-brass-soft text-brass-ink',
        success: 'bg-success-soft text-success',
        warning: 'bg-warning-soft text-warning',
        danger: 'bg-danger-soft text-danger',
        info: 'bg-info-soft text-info',
        live: 'bg-live text-on-live before:size-[7px] before:animate-breathe before:rounded-full before:bg-current',
        glass: 'bg-[rgb(255_248_242/0.14)] text-[#fff8f2]',
      },
    },
    defaultVariants: { tone: 'neutral' },
  },
);

export function Badge({ className, tone, ...props }: ComponentProps<'span'> & VariantProps<typeof badgeVariants>) {
  return <span data-slot="badge" className={cn(badgeVariants({ tone }), className)} {...props} />;
}
