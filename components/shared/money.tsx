import { useLocale } from 'next-intl';
import type { ReactNode } from 'react';
import { formatMoney } from '@/server/i18n/format-money';
import { isFree, type Money as MoneyValue } from '@/server/kernel/pure/money';
import { cn } from '../ui/cn';

type Props = {
  value: MoneyValue;
  /** The word for nothing to pay, where zero would look like a mistake. */
  free?: ReactNode;
  className?: string;
};

/** An amount as the reader's language writes it; never broken over two lines. */
export function Money({ value, free, className }: Props) {
  const locale = useLocale();
  return (
    <span className={cn('tabular whitespace-nowrap', className)}>
      {free !== undefined && isFree(value) ? free : formatMoney(value, locale)}
    </span>
  );
}
