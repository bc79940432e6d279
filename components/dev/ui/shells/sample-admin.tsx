import { CalendarDays, Flag, History, LayoutDashboard, Search, Users } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { TableState } from '@/components/shared/data-table/table-state';
import { PageHeader } from '@/components/shared/page-header';
import { Preferences } from '@/components/shared/preferences';
import { AdminShell } from '@/components/shared/shells/admin-shell';
import { RailNav } from '@/components/shared/shells/rail';
import { RailLink } from '@/components/shared/shells/rail-link';
import { ShellPage } from '@/components/shared/shells/shell-page';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { HealthDot } from '@/components/ui/health-dot';
import { Kbd } from '@/components/ui/kbd';
import { Toaster } from '@/components/ui/toast';
import type { Page } from '@/server/kernel/pure/page';
import type { Person } from '../people';
import { PeopleTable } from '../people-table';

type Props = { state: TableState; page: Page<Person> & { total: number } };

export function SampleAdmin({ state, page }: Props) {
  const t = useTranslations('dev.ui_page.admin');
  return (
    <AdminShell
      nav={<AdminNav />}
      foot={
        <>
          <Avatar name={t('person')} size="sm" />
          <b className="min-w-0 flex-1 truncate font-semibold text-sm">{t('person')}</b>
          <Preferences rising />
        </>
      }
    >
      <ShellPage dense>
        <PageHeader
          className="mb-4"
          title={t('title')}
          actions={
            <Button size="sm" className="min-w-64 justify-start font-normal text-ink-2">
              <Search aria-hidden />
              {t('find')}
              <Kbd className="ms-auto">{t('find_key')}</Kbd>
            </Button>
          }
        />
        <Health />
        <PeopleTable people={page.rows} total={page.total} nextCursor={page.nextCursor} state={state} />
        <Toaster label={t('toasts')} />
      </ShellPage>
    </AdminShell>
  );
}

function AdminNav() {
  const t = useTranslations('dev.ui_page.admin');
  return (
    <RailNav label={t('sections')}>
      <RailLink href="/dev/ui" deep={false} icon={<LayoutDashboard aria-hidden />}>
        {t('overview')}
      </RailLink>
      <RailLink href="/dev/ui/shells/studio" icon={<CalendarDays aria-hidden />} count={t('events_count')} fresh>
        {t('events')}
      </RailLink>
      <RailLink href="/dev/ui/shells/admin" icon={<Users aria-hidden />}>
        {t('title')}
      </RailLink>
      <RailLink href="/dev/ui/shells/live" icon={<Flag aria-hidden />}>
        {t('moderation')}
      </RailLink>
      <RailLink href="/dev/mailbox" icon={<History aria-hidden />}>
        {t('log')}
      </RailLink>
    </RailNav>
  );
}

function Health() {
  const t = useTranslations('dev.ui_page.admin');
  const parts = [
    { key: 'database', state: 'well' },
    { key: 'realtime', state: 'well' },
    { key: 'mail', state: 'weak' },
    { key: 'storage', state: 'well' },
    { key: 'queue', state: 'well' },
  ] as const;
  return (
    <ul
      aria-label={t('health')}
      className="mb-6 grid grid-cols-2 overflow-hidden rounded-card border border-line bg-raised text-sm md:grid-cols-5"
    >
      {parts.map(({ key, state }) => (
        <li
          key={key}
          className={`min-w-0 border-line border-e px-3.5 py-2.5 ${state === 'weak' ? 'bg-warning-soft text-warning' : ''}`}
        >
          <b className="flex items-center gap-2 font-[560]">
            <HealthDot state={state} label={t(`states.${state}`)} />
            {t(`parts.${key}.name`)}
          </b>
          <span className={`tabular ${state === 'weak' ? '' : 'text-ink-2'}`}>{t(`parts.${key}.says`)}</span>
        </li>
      ))}
    </ul>
  );
}
