import type { ReactNode } from 'react';
import { join } from '../ui/join';

type Props = {
  title: ReactNode;
  body: ReactNode;
  actions?: ReactNode;
  details?: ReactNode;
  level?: 'h1' | 'h4';
  className?: string;
};

/** A page that is one message: not found, an error, nothing here. */
export const MessagePage = (props: Omit<Props, 'level' | 'className'>) => (
  <main id="content" className="page">
    <Message {...props} className="min-h-[60vh]" />
  </main>
);

/** The dark doorway says that nobody is home. */
export function Message({ title, body, actions, details, level: Heading = 'h1', className }: Props) {
  return (
    <div className={join('grid place-content-center justify-items-center gap-4 py-16 text-center', className)}>
      <svg aria-hidden viewBox="0 0 120 120" className="size-28 text-line-strong">
        <path
          d="M18 112V54a42 42 0 0 1 84 0v58"
          fill="none"
          stroke="currentColor"
          strokeWidth="4"
          strokeLinecap="round"
        />
        <path
          d="M36 112V58a24 24 0 0 1 48 0v54z"
          fill="var(--sunken)"
          stroke="currentColor"
          strokeWidth="2"
          strokeDasharray="1 8"
          strokeLinecap="round"
        />
        <path d="M6 112h108" stroke="currentColor" strokeWidth="4" strokeLinecap="round" />
      </svg>
      <Heading className="title-section">{title}</Heading>
      <p className="max-w-[52ch] text-ink-2">{body}</p>
      {actions && <div className="mt-2 flex flex-wrap justify-center gap-2.5">{actions}</div>}
      {details && <p className="text-ink-3 text-sm">{details}</p>}
    </div>
  );
}
