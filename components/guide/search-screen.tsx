import { useTranslations } from 'next-intl';
import type { GuideHit } from '@/server/guide/rules/search-guide';
import { Link } from '@/server/i18n/navigation';
import { EmptyState } from '../shared/empty-state';
import { IntentLink } from '../shared/intent-link';
import { Button } from '../ui/button';
import { SearchForm } from './search-form';

type Props = { question: string; hits: readonly GuideHit[] };

export function SearchScreen({ question, hits }: Props) {
  const t = useTranslations('guide');
  return (
    <main id="content" className="page max-w-[760px] pt-10 max-md:pt-6">
      <h1 className="title-section mb-5">{t('search.label')}</h1>
      <SearchForm question={question} />
      {question !== '' && (
        <p role="status" className="mt-5 text-ink-2">
          {t('search.found', { count: hits.length })}
        </p>
      )}
      {question !== '' && hits.length === 0 && <EmptyState title={t('search.none')} body={t('search.none_body')} />}
      <ul className="mt-2 divide-y divide-line">
        {hits.map(({ slug, title, anchor, section, text }) => (
          <li key={slug} className="relative py-4 hover:bg-hover">
            <IntentLink
              href={anchor ? `/docs/${slug}#${anchor}` : `/docs/${slug}`}
              className="font-semibold after:absolute after:inset-0"
            >
              {title}
            </IntentLink>
            {anchor && <p className="text-ink-3 text-sm">{section}</p>}
            <p className="text-ink-2">{text}</p>
          </li>
        ))}
      </ul>
      <Button asChild className="mt-4">
        <Link href="/docs">{t('search.all')}</Link>
      </Button>
    </main>
  );
}
