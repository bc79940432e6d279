import type { ReactNode } from 'react';

type Props = { href: string; download?: boolean; children: ReactNode };

/** One way out of a menu of the event's page. What it leads to is not told where the visitor came from. */
export function MenuLink({ href, download = false, children }: Props) {
  return (
    <a
      href={href}
      {...(download ? { download } : { target: '_blank', rel: 'noreferrer' })}
      className="flex min-h-9 items-center rounded-lg px-2.5 hover:bg-hover pointer-coarse:min-h-11"
    >
      {children}
    </a>
  );
}
