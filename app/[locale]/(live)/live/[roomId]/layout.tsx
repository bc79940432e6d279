import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { SignInFirst } from '@/components/identity/sign-in-first';
import { ViewerButton } from '@/components/identity/viewer-button';
import { Preferences } from '@/components/shared/preferences';
import { LiveShell } from '@/components/shared/shells/live-shell';
import { isSignedIn } from '@/server/api/rsc';

export const instant = false;

type Props = { children: ReactNode; params: Promise<{ roomId: string }> };

export default async function LiveLayout({ children, params }: Props) {
  await connection();
  const { roomId } = await params;
  if (!(await isSignedIn())) return <SignInFirst next={`/live/${roomId}`} />;
  return (
    <LiveShell
      actions={
        <>
          <Preferences />
          <ViewerButton />
        </>
      }
    >
      {children}
    </LiveShell>
  );
}
