import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { TrpcProvider } from '@/components/providers/trpc';
import { Words } from '@/components/providers/words';
import { ThemeScript } from '@/components/shared/theme-script';
import { scriptNonce } from '@/server/api/rsc';

// Rendered for one person at a time: every script carries a nonce, so nothing here is made in advance.
export const instant = false;

/** No boundary around the pages: what arrives inside one is revealed by a script, and forms here work without any. */
export default async function StudioGroupLayout({ children }: { children: ReactNode }) {
  await connection();
  return (
    <Words also={['common']}>
      <ThemeScript nonce={await scriptNonce()} />
      <TrpcProvider>{children}</TrpcProvider>
    </Words>
  );
}
