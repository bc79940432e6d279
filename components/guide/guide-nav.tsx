import { useTranslations } from 'next-intl';
import type { GuideEntry } from '@/server/guide/rules/search-guide';
import { type GuideSlug, guidePartNames, guideParts } from '@/server/guide/schema';
import { IntentLink } from '../shared/intent-link';

type Props = { pages: readonly GuideEntry[]; here: GuideSlug };

/** The whole guide beside the page that is read; on a phone the way up leads to it. */
export function GuideNav({ pages, here }: Props) {
  const t = useTranslations('guide');
  const titles = new Map(pages.map(({ slug, title }) => [slug, title]));
  return (
    <nav aria-label={t('pages')} className="sticky top-24 grid content-start gap-6 self-start text-sm max-lg:hidden">
      {guidePartNames.map((part) => (
        <div key={part}>
          <p className="over mb-1.5 px-3">{t(`part.${part}`)}</p>
          <ul>
            {guideParts[part].map((slug) => (
              <li key={slug}>
                <IntentLink
                  href={`/docs/${slug}`}
                  aria-current={slug === here ? 'page' : undefined}
                  className="block rounded-lg px-3 py-1.5 text-ink-2 hover:bg-hover hover:text-ink aria-[current=page]:bg-sunken aria-[current=page]:font-[560] aria-[current=page]:text-ink"
                >
                  {titles.get(slug)}
                </IntentLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
