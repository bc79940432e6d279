import { useLocale, useTranslations } from 'next-intl';
import { formatMoney } from '@/server/i18n/format-money';
import { isFree, type Money } from '@/server/kernel/pure/money';

/** "free", "from 1,200 ₽", or nothing while nothing is on sale. */
export function PriceFrom({ price }: { price: Money | null }) {
  const t = useTranslations('events.card');
  const locale = useLocale();
  if (!price) return null;
  return isFree(price) ? t('free') : t('from', { price: formatMoney(price, locale) });
}
