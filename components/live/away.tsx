'use client';

import { useTranslations } from 'next-intl';
import { Link } from '@/server/i18n/navigation';
import { reasonText } from '@/server/i18n/reason';
import { Message } from '../shared/message-page';
import { Button } from '../ui/button';
import type { Standing } from './use-room';

type Props = {
  standing: Extract<Standing, { presence: 'elsewhere' | 'removed' | 'refused' }>;
  slug: string;
  onAgain: () => void;
};

/** Out of the room without having left it: why, and what one can do. */
export function Away({ standing: { presence, reason }, slug, onAgain }: Props) {
  const t = useTranslations('live');
  const anyText = useTranslations();
  const body = presence === 'refused' ? reasonText(anyText, reason) : t(`away.${presence}_body`);
  return (
    <main id="content">
      <p role="alert" className="sr-only">
        {t(`away.${presence}_title`)}
      </p>
      <Message
        title={t(`away.${presence}_title`)}
        body={body}
        actions={
          <>
            <Button variant="primary" onClick={onAgain}>
              {presence === 'elsewhere' ? t('away.continue') : t('away.retry')}
            </Button>
            <Button asChild>
              <Link href={`/e/${slug}`}>{t('event_page')}</Link>
            </Button>
          </>
        }
      />
    </main>
  );
}
