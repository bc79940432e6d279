import { useTranslations } from 'next-intl';
import { Link } from '@/server/i18n/navigation';
import { Button } from '../ui/button';
import { MessagePage } from './message-page';

export function NotFoundPage() {
  const t = useTranslations('errors.not_found_page');
  return (
    <MessagePage
      title={t('title')}
      body={t('body')}
      actions={
        <>
          <Button asChild variant="primary">
            <Link href="/">{t('home')}</Link>
          </Button>
          <Button asChild>
            <Link href="/docs">{t('guide')}</Link>
          </Button>
        </>
      }
    />
  );
}
