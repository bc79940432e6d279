import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { MouseEventHandler, ReactNode } from 'react';
import { cn } from './cn';

type Props = {
  label: string;
  value: ReactNode;
  /** Where the list is without this filter. A link, so that it works before the script has come. */
  remove: { href: string; onClick?: MouseEventHandler };
  className?: string;
};

/** One filter that is on. Mirrors the address, which is why removing it is a link. */
export function FilterToken({ label, value, remove, className }: Props) {
  const t = useTranslations('ui');
  return (
    <span
      data-slot="filter-token"
      className={cn(
        'inline-flex h-7 max-w-full items-center gap-1 rounded-[7px] bg-sunken ps-2 text-sm pointer-coarse:h-11',
        className,
      )}
    >
      <span className="text-ink-2">{t('filter_name', { label })}</span>
      <b className="truncate font-[560]">{value}</b>
      <a
        {...remove}
        className="grid h-full w-7 shrink-0 place-items-center rounded-[7px] text-ink-2 hover:bg-hover hover:text-ink pointer-coarse:w-11"
      >
        <X aria-hidden className="size-3.5" />
        <span className="sr-only">{t('filter_remove', { label })}</span>
      </a>
    </span>
  );
}
