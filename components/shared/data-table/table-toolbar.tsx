'use client';

import { ListFilter, Search, SlidersHorizontal } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
import { Button } from '../../ui/button';
import { FilterToken } from '../../ui/filter-token';
import { Menu, MenuCheckboxItem, MenuContent, MenuLabel, MenuSeparator, MenuTrigger } from '../../ui/menu';
import {
  type TableShape,
  type TableState,
  withColumnToggled,
  withFilter,
  withFilterToggled,
  writeTableState,
} from './table-state';
import type { TableLinks } from './use-table-links';

export type FilterChoice = { name: string; label: string; options: readonly { value: string; label: string }[] };

type Props = {
  state: TableState;
  shape: TableShape;
  links: TableLinks;
  filters: readonly FilterChoice[];
  columns: readonly { id: string; label: string; fixed: boolean }[];
  searchable: boolean;
};

export function DataTableToolbar({ state, shape, links, filters, columns, searchable }: Props) {
  return (
    <div className="flex flex-wrap items-center gap-2 p-3">
      <div className="flex min-h-10 min-w-0 flex-[1_1_320px] flex-wrap items-center gap-1.5 rounded-control border border-line-strong bg-raised py-0.75 ps-3 pe-1.5 pointer-coarse:py-0 has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-focus has-[input:focus-visible]:outline-offset-1">
        <Search aria-hidden className="size-[18px] shrink-0 text-ink-3" />
        {filters.map(({ name, label, options }) => {
          const chosen = state.filters[name];
          if (!chosen) return null;
          const value = options.filter((option) => chosen.includes(option.value)).map((option) => option.label);
          return (
            <FilterToken
              key={name}
              label={label}
              value={value.join(', ')}
              remove={links.linkTo(withFilter(state, name, []))}
            />
          );
        })}
        {searchable && <SearchForm {...{ state, shape, links }} />}
      </div>
      {filters.length > 0 && <FilterMenu {...{ state, links, filters }} />}
      <ColumnMenu {...{ state, shape, links, columns }} />
    </div>
  );
}

/** A GET form: it finds without a script, and keeps whatever else the address says. */
function SearchForm({ state, shape, links }: Pick<Props, 'state' | 'shape' | 'links'>) {
  const t = useTranslations('ui.table');
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = new FormData(event.currentTarget).get('q');
    links.go({ ...state, search: typeof text === 'string' ? text.trim() : '', after: null });
  };
  const kept = new URLSearchParams(writeTableState({ ...state, search: '', after: null }, shape));
  return (
    <search className="min-w-32 flex-1">
      <form onSubmit={search}>
        {[...kept].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input
          key={state.search}
          name="q"
          type="search"
          enterKeyHint="search"
          aria-label={t('search_hint')}
          placeholder={t('search')}
          defaultValue={state.search}
          maxLength={200}
          className="h-8 w-full bg-transparent outline-none placeholder:text-ink-3 pointer-coarse:h-11"
        />
      </form>
    </search>
  );
}

function FilterMenu({ state, links, filters }: Pick<Props, 'state' | 'links' | 'filters'>) {
  const t = useTranslations('ui.table');
  return (
    <Menu>
      <MenuTrigger asChild>
        <Button>
          <ListFilter aria-hidden />
          {t('filter')}
        </Button>
      </MenuTrigger>
      <MenuContent align="end">
        {filters.map(({ name, label, options }, index) => (
          <div key={name}>
            {index > 0 && <MenuSeparator />}
            <MenuLabel>{label}</MenuLabel>
            {options.map((option) => (
              <MenuCheckboxItem
                key={option.value}
                checked={state.filters[name]?.includes(option.value) ?? false}
                onCheckedChange={() => links.go(withFilterToggled(state, name, option.value))}
                // Several are often chosen in a row.
                onSelect={(event) => event.preventDefault()}
              >
                {option.label}
              </MenuCheckboxItem>
            ))}
          </div>
        ))}
      </MenuContent>
    </Menu>
  );
}

function ColumnMenu({ state, shape, links, columns }: Pick<Props, 'state' | 'shape' | 'links' | 'columns'>) {
  const t = useTranslations('ui.table');
  const shown = new Set(state.columns ?? shape.columns);
  return (
    <Menu>
      <MenuTrigger asChild>
        <Button>
          <SlidersHorizontal aria-hidden />
          {t('columns')}
          <span className="tabular font-normal text-ink-2">
            {t('columns_shown', { shown: shown.size, total: columns.length })}
          </span>
        </Button>
      </MenuTrigger>
      <MenuContent align="end">
        {columns.map(({ id, label, fixed }) => (
          <MenuCheckboxItem
            key={id}
            checked={shown.has(id)}
            disabled={fixed}
            onCheckedChange={() => links.go(withColumnToggled(state, id, shape))}
            onSelect={(event) => event.preventDefault()}
          >
            {label}
          </MenuCheckboxItem>
        ))}
      </MenuContent>
    </Menu>
  );
}
