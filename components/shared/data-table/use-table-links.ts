'use client';

import { type MouseEvent, useTransition } from 'react';
import { usePathname, useRouter } from '@/server/i18n/navigation';
import { type TableShape, type TableState, writeTableState } from './table-state';

export type TableLinks = {
  /** For an `a`: it works before the script has come, and afterwards changes the list without leaving the page. */
  linkTo: (state: TableState) => { href: string; onClick: (event: MouseEvent) => void };
  go: (state: TableState) => void;
  pending: boolean;
};

const isPlainPress = (event: MouseEvent) =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

export function useTableLinks(shape: TableShape): TableLinks {
  const router = useRouter();
  const pathname = usePathname();
  const [pending, start] = useTransition();
  const go = (state: TableState) =>
    start(() => router.push(`${pathname}${writeTableState(state, shape)}`, { scroll: false }));
  const linkTo = (state: TableState) => ({
    href: writeTableState(state, shape),
    onClick: (event: MouseEvent) => {
      if (!isPlainPress(event)) return;
      event.preventDefault();
      go(state);
    },
  });
  return { linkTo, go, pending };
}
