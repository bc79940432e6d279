import { useTranslations } from 'next-intl';
import type { GuideEntry } from '@/server/guide/rules/search-guide';
import { guidePartNames, guideParts } from '@/server/guide/schema';
import { IntentLink } from '../shared/intent-link';
import { SearchForm } from './search-form';

/** Where the guide begins: its pages, each with what it is about. */
export function GuideScreen({ pages }: { pages: readonly GuideEntry[] }) {
  const t = useTranslations('guide');
  const bySlug = new Map(pages.map((page) => [page.slug, page]));
  return (
    <main id="content" className="page max-w-[940px] pt-12 max-md:pt-7">
      <h1 className="title-page">{t('title')}</h1>
      <p className="mt-3 mb-6 max-w-[60ch] text-ink-2 text-lg">{t('lead')}</p>
      <SearchForm />
      <div className="mt-10 grid gap-x-12 gap-y-10 md:grid-cols-2">
        {guidePartNames.map((part) => (
          <section key={part} aria-labelledby={part}>
            <h2 id={part} className="title-section mb-2 text-[28px]!">
              {t(`part.${part}`)}
            </h2>
            <ul className="divide-y divide-line border-line border-y">
              {guideParts[part].map((slug) => (
                <li key={slug} className="relative py-3.5 hover:bg-hover">
                  <IntentLink href={`/docs/${slug}`} className="font-semibold after:absolute after:inset-0">
                    {bySlug.get(slug)?.title}
                  </IntentLink>
                  <p className="text-ink-2 text-sm">{bySlug.get(slug)?.lead}</p>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </main>
  );
}
