import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { SignInFirst } from '@/components/identity/sign-in-first';
import { ViewerButton } from '@/components/identity/viewer-button';
import { Brand } from '@/components/shared/brand';
import { Preferences } from '@/components/shared/preferences';
import { StudioShell } from '@/components/shared/shells/studio-shell';
import { isSignedIn } from '@/server/api/rsc';
import { Link } from '@/server/i18n/navigation';

export const instant = false;

type Props = { children: ReactNode; params: Promise<{ organization: string }> };

/** Who may do what in an organiser's studio is asked by what each page reads; here only who is knocking. */
export default async function StudioLayout({ children, params }: Props) {
  await connection();
  const { organization } = await params;
  if (!(await isSignedIn())) return <SignInFirst next={`/studio/${organization}`} />;
  const home = (
    <Link href="/" className="inline-flex rounded-lg px-2 py-1.5">
      <Brand className="text-[20px] [&_svg]:size-6" />
    </Link>
  );
  return (
    <StudioShell
      head={home}
      title={home}
      foot={
        <>
          <ViewerButton />
          <Preferences rising />
        </>
      }
    >
      {children}
    </StudioShell>
  );
}
