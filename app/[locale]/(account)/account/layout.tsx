import type { ReactNode } from 'react';
import { AccountNav } from '@/components/identity/account-nav';
import { SignOutForm } from '@/components/identity/sign-out-form';
import { signOutAction } from './actions';

export default function AccountSectionLayout({ children }: { children: ReactNode }) {
  return (
    <div className="page grid grid-cols-[minmax(0,1fr)] gap-x-14 gap-y-7 pt-10 max-md:pt-3 md:grid-cols-[208px_minmax(0,720px)]">
      <AccountNav
        signOut={
          <SignOutForm action={signOutAction} name="sign-out" className="max-md:px-2 md:w-full md:justify-start" />
        }
      />
      <main id="content" className="grid content-start gap-9">
        {children}
      </main>
    </div>
  );
}
