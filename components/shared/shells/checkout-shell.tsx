import type { ReactNode } from 'react';
import { Link } from '@/server/i18n/navigation';
import { Brand } from '../brand';
import { SkipLink } from '../skip-link';

type Props = {
  /** `Steps`: where one is on the way to the ticket. */
  steps?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
};

/** Nothing here leads away from the ticket: no sections, no footer. */
export function CheckoutShell({ steps, actions, children }: Props) {
  return (
    <>
      <header className="border-line border-b" data-print="no">
        <SkipLink />
        <div className="page flex min-h-16 flex-wrap items-center justify-between gap-x-6 gap-y-2 py-2 max-md:min-h-14">
          <Link href="/" className="rounded-lg pointer-coarse:py-2.5">
            <Brand />
          </Link>
          {steps && <div className="max-md:order-3 max-md:w-full">{steps}</div>}
          <div className="flex items-center gap-1.5">{actions}</div>
        </div>
      </header>
      {children}
    </>
  );
}
