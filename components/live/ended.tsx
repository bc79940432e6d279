'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Link } from '@/server/i18n/navigation';
import { Message } from '../shared/message-page';
import { Button } from '../ui/button';

type Props = { state: 'ended' | 'over' | 'called_off'; slug: string; openAgain: ReactNode };

/** There is nothing to see here any more, and where to go on. */
export function Ended({ state, slug, openAgain }: Props) {
  const t = useTranslations('live');
  return (
    <main id="content">
      <p role="status" className="sr-only">
        {t(`ended.${state}_title`)}
      </p>
      <Message
        title={t(`ended.${state}_title`)}
        body={t(`ended.${state}_body`)}
        actions={
          <>
            <Button asChild variant="primary">
              <Link href={`/e/${slug}`}>{t('event_page')}</Link>
            </Button>
            <Button asChild>
              <Link href="/events">{t('other_events')}</Link>
            </Button>
            {openAgain}
          </>
        }
      />
    </main>
  );
}
