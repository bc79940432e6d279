import type { ReactNode } from 'react';
import { cn } from '../../ui/cn';

type Props = {
  children: ReactNode;
  /** The administration shows more and breathes less. */
  dense?: boolean;
  className?: string;
};

/** What a page of the studio or the administration stands in. */
export function ShellPage({ children, dense = false, className }: Props) {
  return (
    <main
      id="content"
      className={cn(
        'mx-auto w-full min-w-0 max-md:px-4 max-md:pt-4 max-md:pb-10',
        dense ? 'max-w-[1288px] px-6 pt-5 pb-10' : 'max-w-[1264px] px-8 pt-6 pb-12',
        className,
      )}
    >
      {children}
    </main>
  );
}
