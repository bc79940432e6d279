import { useTranslations } from 'next-intl';

/** First in the tab order of every shell; every page's `main` is `#content`. */
export function SkipLink() {
  const t = useTranslations('common');
  return (
    <a
      href="#content"
      className="absolute start-4 -top-16 z-30 rounded-control bg-raised px-4 py-2.5 shadow-float focus:top-3"
    >
      {t('skip_to_content')}
    </a>
  );
}
