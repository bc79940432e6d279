import { useTranslations } from 'next-intl';
import { Link } from '@/server/i18n/navigation';
import { Brand } from './brand';

export function SiteFooter() {
  const t = useTranslations('common.footer');
  return (
    <footer className="mt-18 border-line border-t pt-7 pb-10 text-ink-3 text-sm max-md:mt-11">
      <div className="page flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <Brand className="text-[18px] text-ink-2 [&_svg]:size-5" />
        <p>{t('about')}</p>
        <Link href="/docs" prefetch={false} className="link">
          {t('guide')}
        </Link>
        <a className="link" href="/api/v1/openapi.json">
          {t('api')}
        </a>
      </div>
    </footer>
  );
}
