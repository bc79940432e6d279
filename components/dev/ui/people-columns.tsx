'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { columnsOf, type DataColumn } from '@/components/shared/data-table/features';
import { Money } from '@/components/shared/money';
import { Avatar } from '@/components/ui/avatar';
import { Badge } from '@/components/ui/badge';
import { money } from '@/server/kernel/pure/money';
import type { Person } from './people';

const column = columnsOf<Person>();
const tones = { owner: 'velvet', editor: 'info', guest: 'neutral' } as const;

export function usePeopleColumns(): readonly DataColumn<Person>[] {
  const t = useTranslations('dev.ui_page.people');
  return useMemo(
    () =>
      column.columns([
        column.accessor('name', {
          meta: { label: t('name'), fixed: true },
          cell: ({ getValue }) => (
            <span className="flex min-w-44 items-center gap-2.5 font-[560]">
              <Avatar name={getValue()} size="sm" />
              <span className="truncate">{getValue()}</span>
            </span>
          ),
        }),
        column.accessor('mail', { meta: { label: t('mail') } }),
        column.accessor('role', {
          meta: { label: t('role') },
          cell: ({ getValue }) => <Badge tone={tones[getValue()]}>{t(`roles.${getValue()}`)}</Badge>,
        }),
        column.accessor('city', { meta: { label: t('city') }, cell: ({ getValue }) => t(`cities.${getValue()}`) }),
        column.accessor('orders', { meta: { label: t('orders'), numeric: true } }),
        column.accessor('spentMinor', {
          id: 'spent',
          meta: { label: t('spent'), numeric: true },
          cell: ({ getValue }) => <Money value={money(getValue(), 'KZT')} />,
        }),
      ]),
    [t],
  );
}
