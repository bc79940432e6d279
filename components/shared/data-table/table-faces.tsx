'use client';

import { Inbox, SearchX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button';
import { Skeleton } from '../../ui/skeleton';
import { TableCell } from '../../ui/table';
import { EmptyState } from '../empty-state';
import { isFiltered, type TableState, withoutFilters } from './table-state';
import type { TableLinks } from './use-table-links';

/** Rows in the shape of what is coming; widths that differ look less like a machine. */
export function SkeletonRows({ columns, rows = 8 }: { columns: number; rows?: number }) {
  const t = useTranslations('ui.table');
  return (
    <tbody>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike and never move.
        <tr key={row} className="h-11">
          {Array.from({ length: columns }, (_, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above.
            <TableCell key={column}>
              {row === 0 && column === 0 && <span className="sr-only">{t('loading')}</span>}
              <Skeleton className="h-3.5" style={{ width: `${40 + ((row * 29 + column * 43) % 50)}%` }} />
            </TableCell>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

type Props = { state: TableState; links: TableLinks; empty?: ReactNode };

/** Nothing at all is an invitation; nothing found is a way back. */
export function NoRows({ state, links, empty }: Props) {
  const t = useTranslations('ui.table');
  if (!isFiltered(state)) {
    return empty ?? <EmptyState icon={<Inbox />} title={t('empty')} body={t('empty_body')} />;
  }
  return (
    <EmptyState
      icon={<SearchX />}
      title={t('none_found')}
      body={t('none_found_body')}
      action={
        <Button asChild>
          <a {...links.linkTo(withoutFilters(state))}>{t('clear_filters')}</a>
        </Button>
      }
    />
  );
}
