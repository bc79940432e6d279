import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { Words } from '@/components/providers/words';
import { ThemeScript } from '@/components/shared/theme-script';
import { devTools, scriptNonce } from '@/server/api/rsc';

export const instant = false;

/** Shells fill the page, so the workshop's own bar stays away. */
export default async function ShellsLayout({ children }: { children: ReactNode }) {
  await connection();
  if (!(await devTools())) notFound();
  return (
    <Words also={['common', 'dev']}>
      <ThemeScript nonce={await scriptNonce()} />
      {children}
    </Words>
  );
}
