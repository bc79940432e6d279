'use client';

import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { MessagePage } from './message-page';
import { useRequestId } from './request-id';

type Props = { error: Error & { digest?: string }; retry: () => void };

/** What a page shows when its code failed: with the id by which support finds the request in the log. */
export function ErrorPage({ error, retry }: Props) {
  const t = useTranslations('broken');
  const requestId = useRequestId();
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
      // Without a digest it broke in the browser: no request is to blame.
      details={error.digest && t('request_id', { id: requestId ?? error.digest })}
    />
  );
}
