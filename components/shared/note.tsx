import { cva, type VariantProps } from 'class-variance-authority';
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cn } from '../ui/cn';

const noteVariants = cva('flex items-start gap-3 rounded-card px-4 py-3 text-base [&>svg]:mt-0.5 [&>svg]:size-[19px]', {
  variants: {
    tone: {
      danger: 'bg-danger-soft text-ink [&>svg]:text-danger',
      success: 'bg-success-soft text-ink [&>svg]:text-success',
      brass: 'bg-brass-soft text-ink [&>svg]:text-brass-ink',
      info: 'bg-info-soft text-ink [&>svg]:text-info',
    },
  },
  defaultVariants: { tone: 'info' },
});

const icons = { danger: CircleAlert, success: CircleCheck, brass: TriangleAlert, info: Info };

/** Something to know, in the flow of the page. */
export function Note({
  tone,
  className,
  children,
  ...props
}: ComponentProps<'div'> & VariantProps<typeof noteVariants>) {
  const Icon = icons[tone ?? 'info'];
  return (
    <div data-slot="note" className={cn(noteVariants({ tone }), className)} {...props}>
      <Icon aria-hidden className="shrink-0" />
      <div className="grid min-w-0 flex-1 gap-2">{children}</div>
    </div>
  );
}
