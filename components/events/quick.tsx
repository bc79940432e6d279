import { useTranslations } from 'next-intl';
import { IntentLink } from '../shared/intent-link';

const linkClasses =
  'whitespace-nowrap rounded-full bg-paper/80 px-[11px] py-[5px] text-ink-2 hover:bg-hover hover:text-ink max-md:py-2 pointer-coarse:py-3';

/** What is asked for most, one press away. */
export function Quick() {
  const t = useTranslations('events');
  return (
    <nav
      aria-label={t('find.quick')}
      className="mt-3.5 flex flex-wrap justify-center gap-x-1.5 gap-y-1 text-sm max-md:-mx-4 max-md:flex-nowrap max-md:justify-start max-md:overflow-x-auto max-md:px-2.5 max-md:[scrollbar-width:none]"
    >
      <IntentLink href={{ pathname: '/events', query: { when: 'today' } }} className={linkClasses}>
        {t('when.today')}
      </IntentLink>
      <IntentLink href={{ pathname: '/events', query: { when: 'weekend' } }} className={linkClasses}>
        {t('when.weekend')}
      </IntentLink>
      <IntentLink href={{ pathname: '/events', query: { price: 'free' } }} className={linkClasses}>
        {t('find.free')}
      </IntentLink>
      <IntentLink href={{ pathname: '/events', query: { kind: 'webinar' } }} className={linkClasses}>
        {t('find.from_home')}
      </IntentLink>
      <IntentLink href={{ pathname: '/events', query: { category: 'family' } }} className={linkClasses}>
        {t('category.family')}
      </IntentLink>
    </nav>
  );
}
