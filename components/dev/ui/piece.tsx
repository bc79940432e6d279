import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';

export function PieceGroup({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="scroll-mt-20">
      <h2 id={`${id}-title`} className="mb-4 font-[620] text-xl">
        {title}
      </h2>
      <div className="grid gap-4 xl:grid-cols-2">{children}</div>
    </section>
  );
}

type Props = { title: string; children: ReactNode; wide?: boolean; className?: string };

/** One piece in its states. */
export function Piece({ title, children, wide = false, className }: Props) {
  return (
    <section className={cn('min-w-0 rounded-card border border-line bg-raised p-5', wide && 'xl:col-span-2')}>
      <h3 className="over mb-4">{title}</h3>
      <div className={cn('flex flex-wrap items-center gap-3', className)}>{children}</div>
    </section>
  );
}
