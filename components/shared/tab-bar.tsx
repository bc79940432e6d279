import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { cn } from '../ui/cn';

type Props = { label?: string; className?: string; children: ReactNode };

/** The sections at the bottom of a phone, where the thumb is. Holds `TabLink`s. */
export function TabBar({ label, className, children }: Props) {
  const t = useTranslations('common.nav');
  return (
    <nav
      aria-label={label ?? t('label')}
      className={cn(
        // A page's own button takes this place.
        '[body:has([data-slot=action-bar])_&]:hidden! sticky bottom-0 z-10 hidden auto-cols-fr grid-flow-col border-line border-t bg-raised pb-[env(safe-area-inset-bottom)] max-md:grid',
        className,
      )}
    >
      {children}
    </nav>
  );
}
