'use client';

import { useTranslations } from 'next-intl';
import { BrokenPage } from './broken-page';

type Props = { error: Error & { digest?: string }; retry: () => void };

/** What a page shows when its code failed. */
export function ErrorPage(props: Props) {
  const t = useTranslations('broken');
  const words = { title: t('title'), body: t('body'), retry: t('retry'), home: t('home'), support: t('support') };
  return <BrokenPage {...props} words={words} />;
}
