'use client';

import { type ReactNode, useRef } from 'react';
import { buttonClasses } from '../ui/button-look';
import { join } from '../ui/join';
import { useClosing } from './use-closing';

type Props = { summary: ReactNode; className?: string; children: ReactNode };

/** A small panel under a button. A `details` element, so that it opens without JavaScript too. */
export function DetailsMenu({ summary, className, children }: Props) {
  const details = useRef<HTMLDetailsElement>(null);
  useClosing(details);
  return (
    <details ref={details} className="relative">
      <summary
        className={join(
          buttonClasses({ size: 'sm' }),
          'list-none pointer-coarse:min-w-11 [&::-webkit-details-marker]:hidden',
        )}
      >
        {summary}
      </summary>
      <div
        className={join(
          'absolute end-0 top-[calc(100%+6px)] z-20 w-72 animate-appear rounded-card border border-line bg-raised p-2 text-ink shadow-float',
          className,
        )}
      >
        {children}
      </div>
    </details>
  );
}
