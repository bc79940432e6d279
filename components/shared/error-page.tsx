'use client';

import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { MessagePage } from './message-page';

type Props = { error: Error & { digest?: string }; retry: () => void };

/** What a page shows when its code failed. The digest is the request's id where a read failed, else Next's own number. */
export function ErrorPage({ error, retry }: Props) {
  const t = useTranslations('errors.page');
  return (
    <MessagePage
      title={t('title')}
      body={t('body')}
      actions={
        <>
          <Button variant="primary" onClick={retry}>
            {t('retry')}
          </Button>
          <Button asChild>
            {/* A whole page load: whatever broke in this one is left behind. */}
            <a href="/">{t('home')}</a>
          </Button>
        </>
      }
      details={error.digest && t('request_id', { id: error.digest })}
    />
  );
}
