import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './cn';

const tones = {
  info: { look: 'bg-info-soft', icon: 'text-info', Icon: Info },
  success: { look: 'bg-success-soft', icon: 'text-success', Icon: CircleCheck },
  warning: { look: 'bg-warning-soft', icon: 'text-warning', Icon: TriangleAlert },
  danger: { look: 'bg-danger-soft', icon: 'text-danger', Icon: CircleAlert },
};

type Props = {
  tone?: keyof typeof tones;
  title?: ReactNode;
  children?: ReactNode;
  /** The one thing to do about it. */
  action?: ReactNode;
  /** For what appears after something was done; what stands on the page from the start is not announced. */
  live?: boolean;
  className?: string;
};

/** Said where it matters and staying there; what passes is a toast. */
export function Note({ tone = 'info', title, children, action, live = false, className }: Props) {
  const { look, icon, Icon } = tones[tone];
  const role = tone === 'danger' ? 'alert' : 'status';
  return (
    <div
      data-slot="note"
      role={live ? role : undefined}
      className={cn('flex flex-wrap items-center gap-x-4 gap-y-3 rounded-card px-4 py-3', look, className)}
    >
      <div className="flex min-w-0 flex-1 basis-64 items-start gap-3">
        <Icon aria-hidden className={cn('mt-[3px] size-[18px] shrink-0', icon)} />
        <div className="min-w-0">
          {title && <p className="font-[560]">{title}</p>}
          {children && <div className={cn('text-ink-2', title && 'text-sm')}>{children}</div>}
        </div>
      </div>
      {action}
    </div>
  );
}
