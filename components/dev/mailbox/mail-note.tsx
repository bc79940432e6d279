import type { ReactNode } from 'react';
import { cn } from '../../ui/cn';

type Props = {
  icon: ReactNode;
  title: string;
  children: ReactNode;
  action?: ReactNode;
  /** Something is wrong, and whoever cannot see it must be told. */
  alarming?: boolean;
  className?: string;
};

/** What stands where a mail or a list of them would. */
export function MailNote({ icon, title, children, action, alarming = false, className }: Props) {
  return (
    <div
      role={alarming ? 'alert' : undefined}
      className={cn(
        'grid justify-items-center gap-2 px-6 py-12 text-center [&>svg]:mb-2 [&>svg]:size-10 [&>svg]:stroke-[1.25] [&>svg]:text-ink-3',
        className,
      )}
    >
      {icon}
      <p className="font-[620] text-lg">{title}</p>
      <div className="grid max-w-[46ch] gap-2 text-ink-2">{children}</div>
      {action && <div className="mt-3">{action}</div>}
    </div>
  );
}
