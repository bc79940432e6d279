import {
  ArrowRight,
  CalendarDays,
  CreditCard,
  ExternalLink,
  LayoutDashboard,
  Mail,
  Search,
  Ticket,
  Users,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { PageHeader } from '@/components/shared/page-header';
import { Preferences } from '@/components/shared/preferences';
import { RailNav } from '@/components/shared/shells/rail';
import { RailLink } from '@/components/shared/shells/rail-link';
import { ShellPage } from '@/components/shared/shells/shell-page';
import { StripLink } from '@/components/shared/shells/strip-link';
import { StudioShell } from '@/components/shared/shells/studio-shell';
import { Avatar } from '@/components/ui/avatar';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Progress } from '@/components/ui/progress';
import { TabCount } from '@/components/ui/tabs';

const HERE = '/dev/ui/shells/studio';

export function SampleStudio() {
  const t = useTranslations('dev.ui_page.studio');
  return (
    <StudioShell
      head={<Organization />}
      title={<p className="truncate font-semibold">{t('event')}</p>}
      actions={
        <Button variant="ghost" size="icon" aria-label={t('search')}>
          <Search aria-hidden />
        </Button>
      }
      strip={
        <>
          <StripLink href={HERE}>{t('overview')}</StripLink>
          <StripLink href="/dev/ui">{t('tickets')}</StripLink>
          <StripLink href="/dev/ui/shells/admin">{t('orders')}</StripLink>
          <StripLink href="/dev/ui/shells/live">{t('guests')}</StripLink>
        </>
      }
      nav={<StudioNav />}
      foot={
        <>
          <Avatar name={t('person')} size="sm" />
          <span className="grid min-w-0 flex-1">
            <b className="truncate font-semibold text-sm">{t('person')}</b>
            <span className="truncate text-ink-3 text-xs">{t('person_role')}</span>
          </span>
          <Preferences rising />
        </>
      }
    >
      <ShellPage>
        <PageHeader
          display
          over={
            <>
              <Badge tone="success">{t('on_sale')}</Badge>
              {t('when_where')}
            </>
          }
          title={t('event')}
          actions={
            <Button size="sm">
              <ExternalLink aria-hidden />
              {t('event_page')}
            </Button>
          }
        />
        <Attention />
        <Status />
      </ShellPage>
    </StudioShell>
  );
}

function Organization() {
  const t = useTranslations('dev.ui_page.studio');
  return (
    <div className="flex items-center gap-2.5 px-1.5 py-1">
      <Avatar name={t('organization')} className="size-8! rounded-lg! text-xs!" />
      <span className="grid min-w-0 leading-tight">
        <b className="truncate font-semibold text-[14px]">{t('organization')}</b>
        <span className="text-ink-3 text-xs">{t('team')}</span>
      </span>
    </div>
  );
}

function StudioNav() {
  const t = useTranslations('dev.ui_page.studio');
  return (
    <>
      <RailNav label={t('organization')}>
        <RailLink href="/dev/ui" deep={false} icon={<CalendarDays aria-hidden />} count={t('events_count')}>
          {t('events')}
        </RailLink>
        <RailLink href="/dev/mailbox" icon={<Mail aria-hidden />} count={t('messages_count')} fresh>
          {t('messages')}
        </RailLink>
      </RailNav>
      <RailNav label={t('event')}>
        <RailLink href={HERE} icon={<LayoutDashboard aria-hidden />}>
          {t('overview')}
        </RailLink>
        <RailLink href="/dev/ui/shells/checkout" icon={<Ticket aria-hidden />}>
          {t('tickets')}
        </RailLink>
        <RailLink href="/dev/ui/shells/admin" icon={<CreditCard aria-hidden />} count={t('orders_count')}>
          {t('orders')}
        </RailLink>
        <RailLink href="/dev/ui/shells/live" icon={<Users aria-hidden />} count={t('guests_count')}>
          {t('guests')}
        </RailLink>
      </RailNav>
    </>
  );
}

function Attention() {
  const t = useTranslations('dev.ui_page.studio');
  const items = [
    { key: 'transfers', icon: <CreditCard />, look: 'bg-warning-soft text-warning', primary: true },
    { key: 'waiting', icon: <Users />, look: 'bg-brass-soft text-brass-ink', primary: false },
    { key: 'bounced', icon: <Mail />, look: 'bg-danger-soft text-danger', primary: false },
  ] as const;
  return (
    <section aria-labelledby="attention" className="mb-6">
      <h2 id="attention" className="mb-2.5 flex items-center gap-2 font-[620]">
        {t('attention')}
        <TabCount fresh>{items.length}</TabCount>
      </h2>
      <ul className="divide-y divide-line rounded-card border border-line bg-raised">
        {items.map(({ key, icon, look, primary }) => (
          <li key={key} className="flex flex-wrap items-center gap-x-3.5 gap-y-2.5 px-4 py-3">
            <span
              aria-hidden
              className={`grid size-9 shrink-0 place-items-center rounded-control [&_svg]:size-[18px] ${look}`}
            >
              {icon}
            </span>
            <div className="min-w-0 flex-1 basis-64">
              <p className="font-semibold">{t(`needs.${key}.title`)}</p>
              <p className="text-ink-2 text-sm">{t(`needs.${key}.body`)}</p>
            </div>
            <Button size="sm" variant={primary ? 'primary' : 'secondary'} className="max-md:w-full md:min-w-46">
              {t(`needs.${key}.action`)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Status() {
  const t = useTranslations('dev.ui_page.studio');
  return (
    <section
      aria-label={t('status')}
      className="grid grid-cols-2 overflow-hidden rounded-card border border-line bg-raised xl:grid-cols-4"
    >
      <Cell label={t('sold')} value={t('sold_value')} sub={t('sold_sub')}>
        <Progress label={t('sold')} value={262} max={300} className="my-2 h-1.5" />
      </Cell>
      <Cell label={t('revenue')} value={t('revenue_value')} sub={t('revenue_sub')} />
      <Cell label={t('conversion')} value={t('conversion_value')} sub={t('conversion_sub')} />
      <Cell label={t('entered')} value={t('entered_value')} sub={t('entered_sub')} />
    </section>
  );
}

type CellProps = { label: string; value: string; sub: string; children?: ReactNode };

function Cell({ label, value, sub, children }: CellProps) {
  return (
    <a
      href={HERE}
      className="group min-w-0 border-line border-e border-b p-5 pb-4 hover:bg-hover focus-visible:-outline-offset-2 max-md:p-3.5"
    >
      <span className="flex items-center justify-between text-ink-2 text-sm">
        {label}
        <ArrowRight aria-hidden className="size-4 opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100" />
      </span>
      <span className="tabular block font-semibold text-[27px] leading-tight tracking-[-0.015em] max-md:text-[22px]">
        {value}
      </span>
      {children}
      <span className="text-ink-2 text-sm">{sub}</span>
    </a>
  );
}
