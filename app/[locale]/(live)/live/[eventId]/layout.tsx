import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { RealtimeProvider } from '@/components/providers/realtime';
import { Words } from '@/components/providers/words';

export const instant = false;

/** Whoever carries a guest's ticket comes in too, so nobody is sent to sign in before the page knows them. */
export default async function LiveLayout({ children }: { children: ReactNode }) {
  await connection();
  return (
    <Words also={['common', 'live', 'media', 'messaging']}>
      <RealtimeProvider>{children}</RealtimeProvider>
    </Words>
  );
}
