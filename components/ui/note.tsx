import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { cn } from './cn';

const tones = {
  info: { look: 'bg-info-soft', icon: 'text-info', Icon: Info },
  success: { look: 'bg-success-soft', icon: 'text-success', Icon: CircleCheck },
  warning: { look: 'bg-warning-soft', icon: 'text-warning', Icon: TriangleAlert },
  danger: { look: 'bg-danger-soft', icon: 'text-danger', Icon: CircleAlert },
};

type Props = Omit<ComponentProps<'div'>, 'title'> & {
  tone?: keyof typeof tones;
  title?: ReactNode;
  /** The one thing to do about it. */
  action?: ReactNode;
};

/**
 * Said where it matters and staying there; what passes is a toast. What appears after something was done gets a `role`;
 * what stands on the page from the start is not announced.
 */
export function Note({ tone = 'info', title, children, action, className, ...props }: Props) {
  const { look, icon, Icon } = tones[tone];
  return (
    <div
      data-slot="note"
      className={cn('flex flex-wrap items-center gap-x-4 gap-y-3 rounded-card px-4 py-3 text-ink', look, className)}
      {...props}
    >
      <div className="flex min-w-0 flex-1 basis-64 items-start gap-3">
        <Icon aria-hidden className={cn('mt-[3px] size-[18px] shrink-0', icon)} />
        <div className="min-w-0 flex-1">
          {title && <p className="font-[560]">{title}</p>}
          {children && <div className={cn('grid gap-2', title && 'text-ink-2 text-sm')}>{children}</div>}
        </div>
      </div>
      {action}
    </div>
  );
}
