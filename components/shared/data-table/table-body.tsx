'use client';

import type { RowData, Row as TableRowOf } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useTranslations } from 'next-intl';
import type { ReactNode, RefObject } from 'react';
import { cn } from '../../ui/cn';
import { TableCell, TableRow } from '../../ui/table';
import type { Features, TableOf } from './features';
import { useRowKeys } from './use-row-keys';

/** Below this a browser draws everything at once without anybody noticing, and finds every word on the page. */
const VIRTUAL_FROM = 200;
const ROW_HEIGHT = 44;

type Props<Row extends RowData> = {
  table: TableOf<Row>;
  scroller: RefObject<HTMLElement | null>;
  rowName: (row: Row) => string;
  rowActions?: (row: Row) => ReactNode;
  selectable: boolean;
};

export function DataTableBody<Row extends RowData>({ table, scroller, rowName, rowActions, selectable }: Props<Row>) {
  const { rows } = table.getRowModel();
  const virtual = rows.length > VIRTUAL_FROM;
  const virtualizer = useVirtualizer({
    count: rows.length,
    enabled: virtual,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 12,
    // What the server draws, before anybody knows how tall the window is.
    initialRect: { width: 0, height: 16 * ROW_HEIGHT },
  });
  const onKeyDown = useRowKeys({
    scroller,
    count: rows.length,
    reveal: (index) => virtual && virtualizer.scrollToIndex(index),
  });
  const items = virtualizer.getVirtualItems();
  const drawn = virtual ? items.map(({ index }) => index) : rows.map((_, index) => index);
  const before = virtual ? (items[0]?.start ?? 0) : 0;
  const after = virtual ? virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0) : 0;
  return (
    <tbody onKeyDown={onKeyDown}>
      <Gap height={before} />
      {drawn.map((index) => {
        const row = rows[index];
        return row && <DataTableRow key={row.id} {...{ table, row, index, rowName, rowActions, selectable }} />;
      })}
      <Gap height={after} />
    </tbody>
  );
}

function Gap({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden>
      <td style={{ height }} />
    </tr>
  );
}

type RowProps<Row extends RowData> = Omit<Props<Row>, 'scroller'> & { row: TableRowOf<Features, Row>; index: number };

function DataTableRow<Row extends RowData>({ table, row, index, rowName, rowActions, selectable }: RowProps<Row>) {
  const t = useTranslations('ui.table');
  const selected = row.getIsSelected();
  return (
    // The header is the first row of what a reader counts.
    <TableRow data-index={index} aria-rowindex={index + 2} data-selected={selected} className="h-11 whitespace-nowrap">
      {selectable && (
        <TableCell className="w-11 ps-4">
          <label className="grid place-items-center pointer-coarse:size-11">
            <span className="sr-only">{t('choose', { name: rowName(row.original) })}</span>
            <input
              type="checkbox"
              className="block size-4 accent-velvet"
              checked={selected}
              onChange={row.getToggleSelectedHandler()}
            />
          </label>
        </TableCell>
      )}
      {row.getVisibleCells().map((cell) => (
        <TableCell key={cell.id} data-numeric={cell.column.columnDef.meta?.numeric ?? false}>
          <table.FlexRender cell={cell} />
        </TableCell>
      ))}
      {rowActions && (
        <TableCell className="py-0 ps-0 pe-2">
          <div
            className={cn(
              'flex justify-end gap-0.5 opacity-0 group-focus-within/row:opacity-100 group-hover/row:opacity-100 pointer-coarse:opacity-100',
              'has-data-[state=open]:opacity-100',
            )}
          >
            {rowActions(row.original)}
          </div>
        </TableCell>
      )}
    </TableRow>
  );
}
