import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

/** The sections at the bottom of a phone, where the thumb is. Holds `TabLink`s. */
export function TabBar({ children }: { children: ReactNode }) {
  const t = useTranslations('common.nav');
  return (
    <nav
      aria-label={t('label')}
      className="sticky bottom-0 z-10 hidden auto-cols-fr grid-flow-col border-line border-t bg-raised pb-[env(safe-area-inset-bottom)] max-md:grid"
    >
      {children}
    </nav>
  );
}
