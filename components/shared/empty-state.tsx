import type { ReactNode } from 'react';
import { cn } from '../ui/cn';

type Props = {
  title: ReactNode;
  /** What the list is for, in one sentence. */
  children?: ReactNode;
  /** The obvious next step. */
  action?: ReactNode;
  className?: string;
};

/** An empty list never only says "nothing": it says what belongs here and how to begin. */
export function EmptyState({ title, children, action, className }: Props) {
  return (
    <div
      data-slot="empty-state"
      className={cn(
        'my-6 grid justify-items-center gap-3 rounded-card border border-line-strong border-dashed px-6 py-14 text-center',
        className,
      )}
    >
      <p className="font-[620] text-xl">{title}</p>
      {children && <div className="max-w-[48ch] text-ink-2">{children}</div>}
      {action && <div className="mt-2 flex flex-wrap justify-center gap-2.5">{action}</div>}
    </div>
  );
}
