'use client';

import { ChevronFirst, ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button';
import { type TableState, withAfter } from './table-state';
import type { TableLinks } from './use-table-links';

type Props = {
  state: TableState;
  links: TableLinks;
  count: number;
  nextCursor: string | null;
  /** How many there are in all, where that is known. */
  total?: ReactNode;
};

/** Pages go forward by cursor, so rows that arrive meanwhile repeat or hide none; back is the browser's own way. */
export function DataTableFooter({ state, links, count, nextCursor, total }: Props) {
  const t = useTranslations('ui.table');
  return (
    <div className="flex min-h-14 flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-2 text-ink-2 text-sm">
      <p className="tabular" role="status">
        {total ?? t('shown', { count })}
      </p>
      {(state.after !== null || nextCursor !== null) && (
        <nav aria-label={t('pages')} className="flex gap-1.5">
          {state.after !== null && (
            <Button asChild variant="ghost" size="sm">
              <a {...links.linkTo(withAfter(state, null))}>
                <ChevronFirst aria-hidden />
                {t('first')}
              </a>
            </Button>
          )}
          {nextCursor !== null && (
            <Button asChild size="sm">
              <a {...links.linkTo(withAfter(state, nextCursor))} rel="next">
                {t('next')}
                <ChevronRight aria-hidden />
              </a>
            </Button>
          )}
        </nav>
      )}
    </div>
  );
}
