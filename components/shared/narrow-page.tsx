import type { ReactNode } from 'react';
import { cn } from '../ui/cn';

type Props = { title: ReactNode; lead?: ReactNode; over?: ReactNode; children?: ReactNode; className?: string };

/** A page with one thing to do, in the middle. */
export function NarrowPage({ title, lead, over, children, className }: Props) {
  return (
    <main id="content" className="page">
      <div className={cn('mx-auto grid max-w-[480px] gap-7 py-14 max-md:py-8', className)}>
        {over}
        <header className="grid gap-2.5">
          <h1 className="title-page text-[clamp(30px,3.4vw,42px)]!">{title}</h1>
          {lead && <p className="text-ink-2 text-lg max-md:text-base">{lead}</p>}
        </header>
        {children}
      </div>
    </main>
  );
}
