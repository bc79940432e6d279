import { BookOpen, CalendarDays, MonitorSmartphone, Ticket, UserRound } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { NavLink } from '../shared/nav-link';

const item =
  'flex items-center gap-2.5 whitespace-nowrap max-md:-mb-px max-md:rounded-none max-md:border-b-2 max-md:border-transparent max-md:px-3 max-md:py-3 max-sm:[&_svg]:hidden max-md:aria-[current=page]:border-velvet max-md:aria-[current=page]:bg-transparent [&_svg]:size-[18px]';

/** A list beside the page, tabs above it on a phone. */
export function AccountNav({ signOut }: { signOut: ReactNode }) {
  const t = useTranslations('identity.account');
  const sessions = useTranslations('identity.sessions');
  const studio = useTranslations('studio.list');
  const tickets = useTranslations('ticketing.list');
  const guide = useTranslations('guide');
  return (
    <div className="flex gap-1 max-md:items-center max-md:border-line max-md:border-b md:sticky md:top-24 md:grid md:content-start md:gap-4">
      <nav
        aria-label={t('sections')}
        className="flex gap-1 max-md:min-w-0 max-md:flex-1 max-md:overflow-x-auto md:grid"
      >
        <NavLink href="/account" className={item}>
          <UserRound aria-hidden />
          {t('profile_title')}
        </NavLink>
        <NavLink href="/account/tickets" className={item}>
          <Ticket aria-hidden />
          {tickets('nav')}
        </NavLink>
        <NavLink href="/account/sessions" className={item}>
          <MonitorSmartphone aria-hidden />
          {sessions('title')}
        </NavLink>
        <NavLink href="/studio" className={item}>
          <CalendarDays aria-hidden />
          {studio('title')}
        </NavLink>
        <NavLink href="/docs" className={item}>
          <BookOpen aria-hidden />
          {guide('title')}
        </NavLink>
      </nav>
      <div className="md:border-line md:border-t md:pt-4">{signOut}</div>
    </div>
  );
}
