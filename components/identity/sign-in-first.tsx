import { useLocale, useTranslations } from 'next-intl';
import { Forward } from '../shared/forward';

/** What a person's own page is for somebody who is not signed in: the way to do so, and back here. */
export function SignInFirst({ next }: { next: string }) {
  const t = useTranslations('errors');
  return <Forward to={`/${useLocale()}/sign-in?next=${encodeURIComponent(next)}`}>{t('sign_in_first')}</Forward>;
}
