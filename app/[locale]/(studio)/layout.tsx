import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { GuardedGroup } from '@/components/providers/guarded-group';
import { scriptNonce } from '@/server/api/rsc';

// Rendered for one person at a time: every script carries a nonce, so nothing here is made in advance.
export const instant = false;

export default async function StudioGroupLayout({ children }: { children: ReactNode }) {
  await connection();
  return <GuardedGroup nonce={await scriptNonce()}>{children}</GuardedGroup>;
}
