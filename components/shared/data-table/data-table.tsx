'use client';

import { type RowData, useTable } from '@tanstack/react-table';
import { type ReactNode, useMemo, useRef } from 'react';
import { BulkBar } from '../../ui/bulk-bar';
import { cn } from '../../ui/cn';
import { tableClasses } from '../../ui/table';
import { ErrorState } from '../error-state';
import { type DataColumn, features } from './features';
import { DataTableBody } from './table-body';
import { NoRows, SkeletonRows } from './table-faces';
import { DataTableFooter } from './table-footer';
import { DataTableHead } from './table-head';
import type { TableShape, TableState } from './table-state';
import { DataTableToolbar, type FilterChoice } from './table-toolbar';
import { useTableLinks } from './use-table-links';

type Props<Row extends RowData> = {
  /** What is listed, for readers. */
  label: string;
  /** One page, sorted and filtered by the database. Like the columns it must keep its identity between renders. */
  rows: readonly Row[];
  columns: readonly DataColumn<Row>[];
  state: TableState;
  shape: TableShape;
  rowId: (row: Row) => string;
  rowName: (row: Row) => string;
  nextCursor?: string | null;
  total?: ReactNode;
  status?: 'ready' | 'loading' | 'error';
  retry?: () => void;
  empty?: ReactNode;
  filters?: readonly FilterChoice[];
  searchable?: boolean;
  rowActions?: (row: Row) => ReactNode;
  /** With these the rows can be chosen. */
  bulkActions?: (chosen: readonly Row[], clear: () => void) => ReactNode;
  className?: string;
};

/** Every list of the studio and the administration. Its state is in the address; see `table-state.ts`. */
export function DataTable<Row extends RowData>({
  label,
  rows,
  columns,
  state: current,
  shape,
  rowId,
  rowName,
  nextCursor = null,
  total,
  status = 'ready',
  retry,
  empty,
  filters = [],
  searchable = true,
  rowActions,
  bulkActions,
  className,
}: Props<Row>) {
  const scroller = useRef<HTMLElement>(null);
  const links = useTableLinks(current, shape);
  const { state } = links;
  const shown = state.columns ?? shape.columns;
  const columnVisibility = useMemo(
    () => Object.fromEntries(shape.columns.map((column) => [column, shown.includes(column)])),
    [shape, shown],
  );
  const table = useTable({ features, data: rows, columns, getRowId: rowId, state: { columnVisibility } });
  const chosen = table.getSelectedRowModel().rows.map((row) => row.original);
  const selectable = bulkActions !== undefined;
  const clear = () => table.resetRowSelection(true);
  const width = shown.length + (selectable ? 1 : 0) + (rowActions ? 1 : 0);
  const about = table.getAllLeafColumns().map(({ id, columnDef: { meta } }) => ({
    id,
    label: meta?.label ?? id,
    fixed: meta?.fixed ?? false,
  }));
  return (
    <div data-slot="data-table" className={cn('relative min-w-0', className)}>
      <div className="rounded-card border border-line bg-raised">
        <DataTableToolbar {...{ state, shape, links, filters, searchable }} columns={about} />
        {/* Scrolled in both directions by itself, so that the header stays; by keyboard too, hence the tab stop. */}
        <section
          ref={scroller}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
          tabIndex={0}
          aria-label={label}
          className="max-h-[max(420px,calc(100dvh-240px))] overflow-auto border-line border-y focus-visible:-outline-offset-2"
        >
          <table
            aria-busy={links.pending || status === 'loading'}
            aria-rowcount={rows.length + 1}
            className={cn(tableClasses, 'transition-opacity', links.pending && 'opacity-60')}
          >
            <caption className="sr-only">{label}</caption>
            <DataTableHead {...{ table, state, shape, links, selectable }} actions={rowActions !== undefined} />
            {status === 'loading' && <SkeletonRows columns={width} />}
            {status === 'ready' && rows.length > 0 && (
              <DataTableBody {...{ table, scroller, rowName, rowActions, selectable }} />
            )}
          </table>
          {status === 'error' && <ErrorState retry={retry} />}
          {status === 'ready' && rows.length === 0 && <NoRows {...{ state, links, empty }} />}
        </section>
        <DataTableFooter {...{ state, links, nextCursor, total }} count={rows.length} />
      </div>
      {bulkActions && status === 'ready' && chosen.length > 0 && (
        <BulkBar count={chosen.length} onClear={clear} className="-mt-12">
          {bulkActions(chosen, clear)}
        </BulkBar>
      )}
    </div>
  );
}
