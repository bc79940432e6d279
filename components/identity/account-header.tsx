import { BadgeCheck } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { formatDateWithYear } from '@/server/i18n/format';
import type { AccountView } from '@/server/identity/queries/get-account';
import { avatarColor, initialsOf } from '../ui/avatar-look';
import { Badge } from '../ui/badge';

/** Who this is, under an arch of their own. */
export function AccountHeader({ account }: { account: AccountView }) {
  const t = useTranslations('identity.account');
  const locale = useLocale();
  const name = `${account.firstName} ${account.lastName}`;
  const since = formatDateWithYear(account.createdAt, { locale, timeZone: account.timeZone });
  return (
    <header className="flex items-end gap-7 max-sm:gap-5">
      <Portrait name={name} />
      <div className="grid min-w-0 gap-2 pb-1">
        <p className="over">{t('member_since', { date: since })}</p>
        <h1 className="title-page text-[clamp(28px,4vw,46px)]!">{name}</h1>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-ink-2">
          <span>{account.email}</span>
          {account.emailVerified && (
            <Badge tone="success">
              <BadgeCheck aria-hidden />
              {t('email_confirmed')}
            </Badge>
          )}
        </p>
      </div>
    </header>
  );
}

function Portrait({ name }: { name: string }) {
  return (
    <span aria-hidden className="w-[132px] shrink-0 max-sm:w-[88px]">
      <span className="mx-2 block rounded-t-full border-2 border-ink-2 border-b-0 p-1.5 pb-0 max-sm:mx-1.5">
        <span
          className="grid h-[128px] place-items-center rounded-t-full font-display text-[#fff] text-[44px] max-sm:h-[86px] max-sm:text-[30px]"
          style={{ background: avatarColor(name) }}
        >
          {initialsOf(name)}
        </span>
      </span>
      <span className="block h-0.5 bg-ink" />
    </span>
  );
}
