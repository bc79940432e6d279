'use client';

import type { RowData } from '@tanstack/react-table';
import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { TableHead } from '../../ui/table';
import type { TableOf } from './features';
import { type TableShape, type TableState, withSort } from './table-state';
import type { TableLinks } from './use-table-links';

type Props<Row extends RowData> = {
  table: TableOf<Row>;
  state: TableState;
  shape: TableShape;
  links: TableLinks;
  selectable: boolean;
  actions: boolean;
};

export function DataTableHead<Row extends RowData>({ table, state, shape, links, selectable, actions }: Props<Row>) {
  const t = useTranslations('ui.table');
  const some = table.getIsSomeRowsSelected();
  return (
    <thead>
      <tr>
        {selectable && (
          <TableHead className="w-11 ps-4">
            <label className="grid place-items-center pointer-coarse:size-11">
              <span className="sr-only">{t('choose_all')}</span>
              <input
                type="checkbox"
                className="block size-4 accent-velvet"
                checked={table.getIsAllRowsSelected()}
                ref={(box) => {
                  if (box) box.indeterminate = some && !table.getIsAllRowsSelected();
                }}
                onChange={table.getToggleAllRowsSelectedHandler()}
              />
            </label>
          </TableHead>
        )}
        {table.getVisibleLeafColumns().map((column) => (
          <ColumnHead
            key={column.id}
            id={column.id}
            label={column.columnDef.meta?.label ?? column.id}
            numeric={column.columnDef.meta?.numeric ?? false}
            {...{ state, shape, links }}
          />
        ))}
        {actions && (
          <TableHead className="w-px">
            <span className="sr-only">{t('actions')}</span>
          </TableHead>
        )}
      </tr>
    </thead>
  );
}

type ColumnProps = {
  id: string;
  label: string;
  numeric: boolean;
  state: TableState;
  shape: TableShape;
  links: TableLinks;
};

function ColumnHead({ id, label, numeric, state, shape, links }: ColumnProps) {
  const t = useTranslations('ui.table');
  if (!shape.sortable.includes(id)) return <TableHead data-numeric={numeric}>{label}</TableHead>;
  const direction = state.sort?.column === id ? (state.sort.descending ? 'descending' : 'ascending') : undefined;
  const Arrow = direction === 'descending' ? ArrowDown : direction === 'ascending' ? ArrowUp : ChevronsUpDown;
  return (
    <TableHead data-numeric={numeric} aria-sort={direction} className={direction && 'text-ink'}>
      <a
        {...links.linkTo(withSort(state, id, numeric))}
        title={t('sort', { column: label })}
        className="group/sort -mx-1.5 inline-flex min-h-7 items-center gap-1 rounded px-1.5 hover:text-ink data-[numeric=true]:flex-row-reverse pointer-coarse:min-h-11"
        data-numeric={numeric}
      >
        {label}
        <Arrow
          aria-hidden
          className={
            direction
              ? 'size-3.5'
              : 'size-3.5 opacity-0 group-hover/sort:opacity-60 group-focus-visible/sort:opacity-60 pointer-coarse:opacity-60'
          }
        />
      </a>
    </TableHead>
  );
}
