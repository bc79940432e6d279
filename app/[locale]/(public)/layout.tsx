import { Ticket, UserRound } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ViewerButton } from '@/components/identity/viewer-button';
import { PublicWords } from '@/components/providers/public-words';
import { NavLink } from '@/components/shared/nav-link';
import { Preferences } from '@/components/shared/preferences';
import { SiteFooter } from '@/components/shared/site-footer';
import { TabBar } from '@/components/shared/tab-bar';
import { TabLink } from '@/components/shared/tab-link';
import { ThemeScript } from '@/components/shared/theme-script';
import { TopBar } from '@/components/shared/top-bar';

export default async function PublicLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations('common.nav');
  return (
    <PublicWords>
      <ThemeScript />
      <TopBar
        nav={
          <NavLink href="/" also="/events">
            {t('events')}
          </NavLink>
        }
        actions={
          <>
            <Preferences />
            <ViewerButton />
          </>
        }
      />
      {children}
      <SiteFooter />
      <TabBar>
        <TabLink href="/" icon={<Ticket aria-hidden />}>
          {t('events')}
        </TabLink>
        <TabLink href="/account" icon={<UserRound aria-hidden />}>
          {t('me')}
        </TabLink>
      </TabBar>
    </PublicWords>
  );
}
