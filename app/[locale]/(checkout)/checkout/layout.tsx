import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { ViewerButton } from '@/components/identity/viewer-button';
import { Preferences } from '@/components/shared/preferences';
import { CheckoutShell } from '@/components/shared/shells/checkout-shell';

export const instant = false;

/** Open to guests: whoever buys a ticket need not have an account. */
export default async function CheckoutLayout({ children }: { children: ReactNode }) {
  await connection();
  return (
    <CheckoutShell
      actions={
        <>
          <Preferences />
          <ViewerButton />
        </>
      }
    >
      {children}
    </CheckoutShell>
  );
}
