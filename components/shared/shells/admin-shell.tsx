import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Link } from '@/server/i18n/navigation';
import { Badge } from '../../ui/badge';
import { Brand } from '../brand';
import { SkipLink } from '../skip-link';
import { Drawer } from './drawer';
import { Rail, RailContent, type RailSlots } from './rail';

type Props = Omit<RailSlots, 'head'> & {
  /** Phones: at the end of the bar. */
  actions?: ReactNode;
  children: ReactNode;
};

/** The studio's rail, one step narrower, in the house's own name. */
export function AdminShell({ nav, foot, actions, children }: Props) {
  const head = <AdminBrand />;
  return (
    <div data-slot="admin-shell" className="min-h-dvh md:grid md:grid-cols-[208px_minmax(0,1fr)]">
      <SkipLink />
      <Rail {...{ head, nav, foot }} />
      <div className="min-w-0">
        <header
          className="sticky top-0 z-20 flex h-14 items-center gap-1 border-line border-b bg-paper px-2 md:hidden"
          data-print="no"
        >
          <Drawer>
            <RailContent {...{ head, nav, foot }} />
          </Drawer>
          <div className="min-w-0 flex-1">{head}</div>
          {actions}
        </header>
        {children}
      </div>
    </div>
  );
}

function AdminBrand() {
  const t = useTranslations('ui.shell');
  return (
    <Link href="/" className="inline-flex items-center gap-2.5 rounded-lg px-2 py-1.5 pointer-coarse:min-h-11">
      <Brand className="text-[20px] [&_svg]:size-6" />
      <Badge className="bg-raised">{t('admin')}</Badge>
    </Link>
  );
}
