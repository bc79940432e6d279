import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Link } from '@/server/i18n/navigation';
import { Brand } from './brand';
import { SkipLink } from './skip-link';

type Props = {
  /** Links to the sections, from `NavLink`. */
  nav?: ReactNode;
  /** What stands at the far end: preferences, the account. */
  actions: ReactNode;
};

export function TopBar({ nav, actions }: Props) {
  const t = useTranslations('common');
  return (
    <header className="sticky top-0 z-20 border-line border-b bg-paper/90 backdrop-blur-[10px]" data-print="no">
      <SkipLink />
      <div className="mx-auto flex h-16 w-[min(1320px,100%-48px)] items-center gap-6 max-md:h-14 max-md:w-[calc(100%-32px)] max-md:gap-2">
        <Link href="/" className="rounded-lg pointer-coarse:py-2.5">
          <Brand />
        </Link>
        {nav && (
          <nav aria-label={t('nav.label')} className="flex gap-1 max-md:hidden">
            {nav}
          </nav>
        )}
        <span className="flex-1" />
        <div className="flex items-center gap-1.5">{actions}</div>
      </div>
    </header>
  );
}
