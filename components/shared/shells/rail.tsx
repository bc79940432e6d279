import type { ReactNode } from 'react';
import { cn } from '../../ui/cn';

export type RailSlots = {
  /** Whose house this is: a switcher, the brand. */
  head?: ReactNode;
  /** `RailLink`s, in one or more `RailNav`. A section without pages is left out, never greyed. */
  nav?: ReactNode;
  /** Who is here. */
  foot?: ReactNode;
};

export function RailContent({ head, nav, foot }: RailSlots) {
  return (
    <>
      {head}
      {nav && <div className="grid gap-3 overflow-y-auto py-1">{nav}</div>}
      {foot && <div className="mt-auto flex items-center gap-1.5 border-line border-t pt-3">{foot}</div>}
    </>
  );
}

/** At the side where there is a side. A phone shows the same in a drawer. */
export function Rail({ className, ...slots }: RailSlots & { className?: string }) {
  return (
    <aside
      data-slot="rail"
      data-print="no"
      className={cn(
        'sticky top-0 flex h-dvh flex-col gap-1.5 border-line border-e bg-sunken p-3 max-md:hidden',
        className,
      )}
    >
      <RailContent {...slots} />
    </aside>
  );
}

export function RailNav({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav aria-label={label} className="grid gap-0.5">
      {children}
    </nav>
  );
}
