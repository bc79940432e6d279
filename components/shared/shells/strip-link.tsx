'use client';

import type { ReactNode } from 'react';
import { Link, usePathname } from '@/server/i18n/navigation';
import { tabClasses } from '../../ui/tabs';

export function StripLink({ href, children }: { href: string; children: ReactNode }) {
  const here = usePathname() === href;
  return (
    <Link href={href} aria-current={here ? 'page' : undefined} className={tabClasses}>
      {children}
    </Link>
  );
}
