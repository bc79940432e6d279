import type { ReactNode } from 'react';
import { cn } from '../ui/cn';

type Props = {
  title: ReactNode;
  body?: ReactNode;
  /** What fills it. Nothing is empty without a way on. */
  action?: ReactNode;
  icon?: ReactNode;
  className?: string;
};

/** A list with nothing in it says what will be here and how it gets there. */
export function EmptyState({ title, body, action, icon, className }: Props) {
  return (
    <div data-slot="empty-state" className={cn('grid justify-items-center gap-2 px-6 py-12 text-center', className)}>
      {icon && (
        <span
          aria-hidden
          className="mb-2 grid size-14 place-items-center rounded-t-full rounded-b-lg bg-sunken text-ink-3 [&_svg]:size-6 [&_svg]:stroke-[1.75]"
        >
          {icon}
        </span>
      )}
      <p className="font-[620] text-lg">{title}</p>
      {body && <p className="max-w-[46ch] text-ink-2">{body}</p>}
      {action && <div className="mt-3 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
