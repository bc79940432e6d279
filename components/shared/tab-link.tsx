'use client';

import type { ReactNode } from 'react';
import { usePathname } from '@/server/i18n/navigation';
import { IntentLink } from './intent-link';

type Props = { href: string; icon: ReactNode; children: ReactNode };

export function TabLink({ href, icon, children }: Props) {
  const here = usePathname() === href;
  return (
    <IntentLink
      href={href}
      aria-current={here ? 'page' : undefined}
      className="grid justify-items-center gap-[3px] pt-[9px] pb-2 font-[560] text-[11.5px] text-ink-2 leading-tight aria-[current=page]:text-link [&_svg]:size-[22px] [&_svg]:stroke-[1.75]"
    >
      {icon}
      {children}
    </IntentLink>
  );
}
