'use client';

import { type MouseEvent, useOptimistic, useTransition } from 'react';
import { usePathname, useRouter } from '@/server/i18n/navigation';
import { type TableShape, type TableState, writeTableState } from './table-state';

export type TableLinks = {
  /** What the list shows or, while it is being fetched, is about to show: a second press builds on the first. */
  state: TableState;
  /** For an `a`: it works before the script has come, and afterwards changes the list without leaving the page. */
  linkTo: (state: TableState) => { href: string; onClick: (event: MouseEvent) => void };
  go: (state: TableState) => void;
  pending: boolean;
};

const isPlainPress = (event: MouseEvent) =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

export function useTableLinks(current: TableState, shape: TableShape): TableLinks {
  const router = useRouter();
  const pathname = usePathname();
  const [pending, start] = useTransition();
  const [state, expect] = useOptimistic(current);
  const go = (next: TableState) =>
    start(() => {
      expect(next);
      router.push(`${pathname}${writeTableState(next, shape)}`, { scroll: false });
    });
  const linkTo = (next: TableState) => ({
    href: writeTableState(next, shape),
    onClick: (event: MouseEvent) => {
      if (!isPlainPress(event)) return;
      event.preventDefault();
      go(next);
    },
  });
  return { state, linkTo, go, pending };
}
