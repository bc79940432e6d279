import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { SignInFirst } from '@/components/identity/sign-in-first';
import { ViewerButton } from '@/components/identity/viewer-button';
import { Preferences } from '@/components/shared/preferences';
import { AdminShell } from '@/components/shared/shells/admin-shell';
import { isSignedIn } from '@/server/api/rsc';
import { canEnterAdministration } from '@/server/identity/policy';
import { sessionActor } from '@/server/identity/session';

export const instant = false;

type Props = { children: ReactNode };

/** Whoever has no part in running the platform is not told that there is such a place. */
export default async function AdminLayout({ children }: Props) {
  await connection();
  if (!(await isSignedIn())) return <SignInFirst next="/admin" />;
  if (!canEnterAdministration(await sessionActor())) notFound();
  return (
    <AdminShell
      foot={
        <>
          <ViewerButton />
          <Preferences rising />
        </>
      }
    >
      {children}
    </AdminShell>
  );
}
