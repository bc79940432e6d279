import type { ReactNode } from 'react';
import { cn } from '../ui/cn';

type Props = {
  title: ReactNode;
  /** What stands above the title: state, day and place, the way back. */
  over?: ReactNode;
  description?: ReactNode;
  /** What can be done with the whole page; the most important first. */
  actions?: ReactNode;
  /** An event's own title is set in the display cut; the names of our sections are not. */
  display?: boolean;
  /** A page has one `h1`; where the header heads a part of it, the part says which level it is. */
  level?: 'h1' | 'h2' | 'h3' | 'h4';
  className?: string;
};

export function PageHeader({
  title,
  over,
  description,
  actions,
  display = false,
  level: Heading = 'h1',
  className,
}: Props) {
  return (
    <header className={cn('mb-6 grid gap-x-6 gap-y-2 md:grid-cols-[minmax(0,1fr)_auto] md:items-end', className)}>
      <div className="grid min-w-0 gap-1.5">
        {over && <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-ink-2 text-sm">{over}</div>}
        <Heading className={display ? 'title-section' : 'font-[620] text-2xl leading-tight tracking-[-0.01em]'}>
          {title}
        </Heading>
        {description && <p className="max-w-[68ch] text-ink-2">{description}</p>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2 max-md:mt-2 max-md:[&>*]:flex-1">{actions}</div>}
    </header>
  );
}
