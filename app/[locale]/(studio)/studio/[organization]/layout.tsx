import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { SignInFirst } from '@/components/identity/sign-in-first';
import { isSignedIn } from '@/server/api/rsc';

export const instant = false;

type Props = { children: ReactNode; params: Promise<{ organization: string }> };

/** Who may do what in an organiser's studio is asked by what each page reads; here only who is knocking. */
export default async function OrganizationLayout({ children, params }: Props) {
  await connection();
  const { organization } = await params;
  if (!(await isSignedIn())) return <SignInFirst next={`/studio/${organization}`} />;
  return children;
}
