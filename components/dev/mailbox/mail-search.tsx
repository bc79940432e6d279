'use client';

import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Input } from '../../ui/input';

type Props = { action: string; value: string; onChange: (value: string) => void };

/** A form for whoever has no JavaScript; for the others the list follows every letter. */
export function MailSearch({ action, value, onChange }: Props) {
  const t = useTranslations('dev.mailbox');
  return (
    <search>
      <form action={action} className="relative" onSubmit={(event) => event.preventDefault()}>
        <Search
          aria-hidden
          className="pointer-events-none absolute start-3 top-1/2 size-4 -translate-y-1/2 text-ink-3"
        />
        <Input
          type="search"
          name="search"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          aria-label={t('search')}
          placeholder={t('search_placeholder')}
          autoComplete="off"
          spellCheck={false}
          className="ps-9"
        />
      </form>
    </search>
  );
}
