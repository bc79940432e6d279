'use client';

import type { ReactNode } from 'react';
import { Link, usePathname } from '@/server/i18n/navigation';
import { join } from '../ui/join';

type Props = {
  href: string;
  children: ReactNode;
  /** Also marked on the pages below it. */
  deep?: boolean;
  /** Another section's beginning that this link stands for too. */
  also?: string;
  className?: string;
};

/** Knows whether it leads to where one is. */
export function NavLink({ href, children, deep = false, also, className }: Props) {
  const pathname = usePathname();
  const here = pathname === href || pathname === also || (deep && pathname.startsWith(`${href}/`));
  return (
    <Link
      href={href}
      aria-current={here ? 'page' : undefined}
      className={join(
        'inline-flex items-center rounded-lg px-3 py-2 font-[540] text-ink-2 hover:bg-hover hover:text-ink aria-[current=page]:bg-sunken aria-[current=page]:text-ink pointer-coarse:min-h-11',
        className,
      )}
    >
      {children}
    </Link>
  );
}
