import type { Metadata } from 'next';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { ViewerButton } from '@/components/identity/viewer-button';
import { RealtimeProvider } from '@/components/providers/realtime';
import { TrpcProvider } from '@/components/providers/trpc';
import { Words } from '@/components/providers/words';
import { PostedAnswerProvider } from '@/components/shared/form/answer';
import { Preferences } from '@/components/shared/preferences';
import { SiteFooter } from '@/components/shared/site-footer';
import { ThemeScript } from '@/components/shared/theme-script';
import { TopBar } from '@/components/shared/top-bar';
import { postedAnswer } from '@/server/api/action';
import { scriptNonce } from '@/server/api/rsc';

// Rendered for one person at a time: every script carries a nonce, so nothing here is made in advance.
export const instant = false;

export const metadata: Metadata = { robots: { index: false } };

export default async function AccountLayout({ children }: { children: ReactNode }) {
  await connection();
  const nonce = await scriptNonce();
  return (
    <Words also={['common', 'files', 'identity', 'messaging', 'ticketing']}>
      <ThemeScript nonce={nonce} />
      <TopBar
        actions={
          <>
            <Preferences />
            <ViewerButton />
          </>
        }
      />
      <TrpcProvider>
        <RealtimeProvider>
          <PostedAnswerProvider value={await postedAnswer()}>{children}</PostedAnswerProvider>
        </RealtimeProvider>
      </TrpcProvider>
      <SiteFooter />
    </Words>
  );
}
