'use client';

import type { ReactNode } from 'react';
import { Link, usePathname } from '@/server/i18n/navigation';
import { TabCount } from '../../ui/tabs';

type Props = {
  href: string;
  icon: ReactNode;
  children: ReactNode;
  /** How many are behind it; already formatted. */
  count?: ReactNode;
  /** Something there waits for somebody. */
  fresh?: boolean;
  /** Also marked on the pages below it. */
  deep?: boolean;
};

export function RailLink({ href, icon, children, count, fresh = false, deep = true }: Props) {
  const pathname = usePathname();
  const here = pathname === href || (deep && pathname.startsWith(`${href}/`));
  return (
    <Link
      href={href}
      aria-current={here ? 'page' : undefined}
      className="flex min-h-[34px] items-center gap-2.5 rounded-lg px-2.5 font-medium text-[14px] text-ink-2 hover:bg-hover hover:text-ink aria-[current=page]:bg-velvet-soft aria-[current=page]:font-semibold aria-[current=page]:text-link pointer-coarse:min-h-11 [&_svg]:size-[17px] [&_svg]:shrink-0 [&_svg]:stroke-[1.75]"
    >
      {icon}
      <span className="min-w-0 truncate">{children}</span>
      {count !== undefined &&
        (fresh ? (
          <TabCount fresh className="ms-auto">
            {count}
          </TabCount>
        ) : (
          <span className="tabular ms-auto text-[12.5px] text-ink-3">{count}</span>
        ))}
    </Link>
  );
}
