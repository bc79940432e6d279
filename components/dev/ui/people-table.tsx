'use client';

import { Download, Ellipsis, Mail } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { DataTable } from '@/components/shared/data-table/data-table';
import type { TableState } from '@/components/shared/data-table/table-state';
import type { FilterChoice } from '@/components/shared/data-table/table-toolbar';
import { BulkAction } from '@/components/ui/bulk-bar';
import { Button } from '@/components/ui/button';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '@/components/ui/menu';
import { Segmented } from '@/components/ui/segmented';
import { toast } from '@/components/ui/toast';
import { formatNumber } from '@/server/i18n/format';
import { type Person, peopleShape } from './people';
import { usePeopleColumns } from './people-columns';

type Props = { people: readonly Person[]; total: number; nextCursor: string | null; state: TableState };

const faces = ['ready', 'loading', 'empty', 'error'] as const;
const nobody: readonly Person[] = [];

export function PeopleTable({ people, total, nextCursor, state }: Props) {
  const t = useTranslations('dev.ui_page.people');
  const locale = useLocale();
  const columns = usePeopleColumns();
  const [face, setFace] = useState<(typeof faces)[number]>('ready');
  const filters: readonly FilterChoice[] = [
    { name: 'role', label: t('role'), options: choices(['owner', 'editor', 'guest'], (role) => t(`roles.${role}`)) },
    { name: 'city', label: t('city'), options: choices(['almaty', 'qonaev', 'lisbon'], (city) => t(`cities.${city}`)) },
    { name: 'size', label: t('size'), options: [{ value: '1000', label: t('everybody') }] },
  ];
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <Segmented
        label={t('face')}
        className="justify-self-start"
        value={face}
        onChange={setFace}
        options={faces.map((value) => ({ value, label: t(`faces.${value}`) }))}
      />
      <DataTable
        label={t('label')}
        rows={face === 'empty' ? nobody : people}
        columns={columns}
        state={state}
        shape={peopleShape}
        rowId={(person) => person.id}
        rowName={(person) => person.name}
        nextCursor={face === 'ready' ? nextCursor : null}
        total={t('total', { shown: formatNumber(people.length, locale), total: formatNumber(total, locale) })}
        status={face === 'empty' ? 'ready' : face}
        retry={() => setFace('ready')}
        filters={filters}
        rowActions={(person) => <RowActions person={person} />}
        bulkActions={(chosen, clear) => (
          <>
            <BulkAction onClick={() => toast(t('mailed', { count: chosen.length }))}>
              <Mail aria-hidden />
              {t('write')}
            </BulkAction>
            <BulkAction onClick={clear}>
              <Download aria-hidden />
              {t('export')}
            </BulkAction>
          </>
        )}
      />
    </div>
  );
}

const choices = <const Value extends string>(values: readonly Value[], label: (value: Value) => string) =>
  values.map((value) => ({ value, label: label(value) }));

function RowActions({ person }: { person: Person }) {
  const t = useTranslations('dev.ui_page.people');
  return (
    <>
      <Button
        variant="ghost"
        size="icon-sm"
        aria-label={t('write_to', { name: person.name })}
        onClick={() => toast(t('mailed', { count: 1 }))}
      >
        <Mail aria-hidden />
      </Button>
      <Menu>
        <MenuTrigger asChild>
          <Button variant="ghost" size="icon-sm" aria-label={t('more_for', { name: person.name })}>
            <Ellipsis aria-hidden />
          </Button>
        </MenuTrigger>
        <MenuContent align="end">
          <MenuItem onSelect={() => toast(t('exported', { name: person.name }))}>{t('export')}</MenuItem>
          <MenuSeparator />
          <MenuItem danger onSelect={() => toast.error(t('blocked', { name: person.name }))}>
            {t('block')}
          </MenuItem>
        </MenuContent>
      </Menu>
    </>
  );
}
