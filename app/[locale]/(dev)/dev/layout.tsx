import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { RealtimeProvider } from '@/components/providers/realtime';
import { TrpcProvider } from '@/components/providers/trpc';
import { Words } from '@/components/providers/words';
import { NavLink } from '@/components/shared/nav-link';
import { Preferences } from '@/components/shared/preferences';
import { ThemeScript } from '@/components/shared/theme-script';
import { TopBar } from '@/components/shared/top-bar';
import { devTools, scriptNonce } from '@/server/api/rsc';

export const instant = false;

/** The workshop: exists only where FOYER_DEV_TOOLS says so. */
export default async function DevLayout({ children }: { children: ReactNode }) {
  await connection();
  if (!(await devTools())) notFound();
  const t = await getTranslations('dev.nav');
  return (
    <Words also={['common', 'dev', 'media']}>
      <ThemeScript nonce={await scriptNonce()} />
      <TopBar
        nav={
          <>
            <NavLink href="/dev/ui" deep>
              {t('ui')}
            </NavLink>
            <NavLink href="/dev/mailbox" deep>
              {t('mailbox')}
            </NavLink>
            <NavLink href="/dev/wall" deep>
              {t('wall')}
            </NavLink>
            <NavLink href="/dev/live" deep>
              {t('live')}
            </NavLink>
          </>
        }
        actions={<Preferences />}
      />
      <TrpcProvider>
        <RealtimeProvider>{children}</RealtimeProvider>
      </TrpcProvider>
    </Words>
  );
}
