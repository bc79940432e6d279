import { BadgeCheck } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { formatDateWithYear } from '@/server/i18n/format';
import type { AccountView } from '@/server/identity/queries/get-account';
import { Badge } from '../ui/badge';
import { PhotoEditor } from './photo/photo-editor';

/** Who this is, under an arch of their own. */
export function AccountHeader({ account }: { account: AccountView }) {
  const t = useTranslations('identity.account');
  const locale = useLocale();
  const name = `${account.firstName} ${account.lastName}`;
  const since = formatDateWithYear(account.createdAt, { locale, timeZone: account.timeZone });
  return (
    <PhotoEditor name={name} photo={account.photo}>
      <p className="over">{t('member_since', { date: since })}</p>
      <h1 className="title-page text-[clamp(28px,4vw,46px)]!">{name}</h1>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-ink-2">
        <span className="min-w-0 wrap-anywhere">{account.email}</span>
        {account.emailVerified && (
          <Badge tone="success">
            <BadgeCheck aria-hidden />
            {t('email_confirmed')}
          </Badge>
        )}
      </p>
    </PhotoEditor>
  );
}
