import { connection } from 'next/server';
import { type ReactNode, Suspense } from 'react';
import { TrpcProvider } from '@/components/providers/trpc';
import { Words } from '@/components/providers/words';
import { ThemeScript } from '@/components/shared/theme-script';
import { scriptNonce } from '@/server/api/rsc';

// Rendered for one person at a time: every script carries a nonce, so nothing here is made in advance.
export const instant = false;

/** What every page of the group needs, whether or not its shell may be entered. */
export default async function CheckoutGroupLayout({ children }: { children: ReactNode }) {
  await connection();
  return (
    <Words also={['common']}>
      <ThemeScript nonce={await scriptNonce()} />
      {/* A refusal or a redirect inside a boundary reaches browsers without a script too. */}
      <TrpcProvider>
        <Suspense>{children}</Suspense>
      </TrpcProvider>
    </Words>
  );
}
