import type { ComponentProps } from 'react';
import { cn } from '../ui/cn';

/**
 * The ticket: Foyer's own shape. Parts with a perforation between them, which therefore sits where the content ends.
 * Its parts are paper, not boxes: nothing inside may draw over an edge, or the notch would show it.
 */
export function Stub({ className, children, ...props }: ComponentProps<'div'>) {
  return (
    <div data-slot="stub" className={cn('stub-shadow', className)} {...props}>
      <div className="flex flex-col overflow-hidden rounded-stub">{children}</div>
    </div>
  );
}

/** The same ticket lying on its side; on a phone, where there is no side, it stands up. */
export function StubWide({ className, children, ...props }: ComponentProps<'div'>) {
  return (
    <div data-slot="stub-wide" className={cn('stub-shadow', className)} {...props}>
      <div className="flex overflow-hidden rounded-stub max-sm:flex-col">{children}</div>
    </div>
  );
}

export function StubPart({ className, ...props }: ComponentProps<'div'>) {
  return <div data-slot="stub-part" className={cn('bg-(--stub,var(--raised)) p-5', className)} {...props} />;
}

/** Overlaps its neighbours by a hair, so that no light falls between them at odd zoom levels. */
export function Perforation({ wide = false }: { wide?: boolean }) {
  return (
    <div
      aria-hidden
      data-slot="perforation"
      className={cn(
        wide
          ? 'max-sm:perforation-across sm:perforation-along shrink-0 max-sm:-my-px sm:-mx-px'
          : 'perforation-across -my-px shrink-0',
      )}
    />
  );
}
