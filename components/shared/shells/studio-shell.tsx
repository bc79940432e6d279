import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { SkipLink } from '../skip-link';
import { Drawer } from './drawer';
import { Rail, RailContent, type RailSlots } from './rail';

type Props = RailSlots & {
  /** Phones: what one works on, in the bar at the top. */
  title?: ReactNode;
  /** Phones: the sections of it, in a strip below the bar; `StripLink`s. */
  strip?: ReactNode;
  /** Phones: at the end of the bar. */
  actions?: ReactNode;
  children: ReactNode;
};

/** A rail and the work beside it. On a phone the rail is a drawer and its sections a strip. */
export function StudioShell({ head, nav, foot, title, strip, actions, children }: Props) {
  const t = useTranslations('ui.shell');
  return (
    <div data-slot="studio-shell" className="min-h-dvh md:grid md:grid-cols-[240px_minmax(0,1fr)]">
      <SkipLink />
      <Rail {...{ head, nav, foot }} />
      <div className="min-w-0">
        <header className="sticky top-0 z-20 border-line border-b bg-paper md:hidden" data-print="no">
          <div className="flex h-14 items-center gap-1 px-2">
            <Drawer>
              <RailContent {...{ head, nav, foot }} />
            </Drawer>
            <div className="min-w-0 flex-1">{title}</div>
            {actions}
          </div>
          {strip && (
            <nav aria-label={t('rail')} className="scrollbar-none flex overflow-x-auto px-2">
              {strip}
            </nav>
          )}
        </header>
        {children}
      </div>
    </div>
  );
}
