import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { neighboursOf } from '@/server/guide/rules/neighbours';
import type { GuideEntry } from '@/server/guide/rules/search-guide';
import { type GuideSlug, guidePartNames, guideParts } from '@/server/guide/schema';
import { Link } from '@/server/i18n/navigation';
import { IntentLink } from '../shared/intent-link';
import { GuideNav } from './guide-nav';
import { GuideText } from './guide-text';

type Props = { page: GuideEntry; pages: readonly GuideEntry[] };

/** A page of the guide. On paper it is black on white, whatever theme it was read in. */
export function PageScreen({ page, pages }: Props) {
  return (
    <div className="page grid grid-cols-[minmax(0,1fr)] gap-x-12 pt-10 max-md:pt-5 lg:grid-cols-[232px_minmax(0,1fr)] print:block print:[--ink-2:#222] print:[--ink:#000] print:[--link:#000]">
      <GuideNav pages={pages} here={page.slug} />
      <main
        id="content"
        className="grid grid-cols-[minmax(0,1fr)] content-start gap-x-10 text-ink xl:grid-cols-[minmax(0,1fr)_208px]"
      >
        <header className="mb-6">
          <Breadcrumbs page={page} />
          <h1 className="title-section text-[clamp(30px,3.6vw,42px)]!">{page.title}</h1>
          <p className="mt-3 max-w-[60ch] text-ink-2 text-lg">{page.lead}</p>
        </header>
        <Contents page={page} />
        <article className="prose-text xl:col-start-1">
          {page.sections.map(({ anchor, title, blocks }) => (
            <section
              key={anchor}
              className="mb-9 [&_li]:ps-1 [&_li]:mt-2 [&_ol]:my-3 [&_ol]:ps-6 [&_ul]:my-3 [&_ul]:ps-6"
            >
              <h2 id={anchor} className="mb-2.5 font-[620] text-[21px] leading-snug">
                {title}
              </h2>
              <GuideText blocks={blocks} />
            </section>
          ))}
        </article>
        <Neighbours slug={page.slug} pages={pages} />
      </main>
    </div>
  );
}

function Breadcrumbs({ page }: { page: GuideEntry }) {
  const t = useTranslations('guide');
  const part = guidePartNames.find((name) => guideParts[name].some((slug) => slug === page.slug));
  return (
    <nav aria-label={t('breadcrumbs')} className="mb-3 text-ink-2 text-sm">
      <ol className="flex flex-wrap items-center gap-x-2">
        <li>
          <Link
            href="/docs"
            className="inline-flex items-center py-1 underline-offset-4 hover:underline pointer-coarse:py-2.5"
          >
            {t('title')}
          </Link>
        </li>
        {part && (
          <li className="before:me-2 before:text-ink-3 before:content-['/']">
            <Link
              href={`/docs#${part}`}
              className="inline-flex py-1 underline-offset-4 hover:underline pointer-coarse:py-2.5"
            >
              {t(`part.${part}`)}
            </Link>
          </li>
        )}
        <li aria-current="page" className="text-ink-3 before:me-2 before:content-['/']">
          {page.title}
        </li>
      </ol>
    </nav>
  );
}

function Contents({ page }: { page: GuideEntry }) {
  const t = useTranslations('guide');
  return (
    <nav
      aria-labelledby="contents"
      className="mb-8 self-start rounded-card border border-line bg-raised p-4 text-sm xl:sticky xl:top-24 xl:col-start-2 xl:row-span-2 xl:row-start-1 xl:border-0 xl:bg-transparent xl:pt-2"
    >
      <p id="contents" className="over mb-1.5">
        {t('contents')}
      </p>
      <ul>
        {page.sections.map(({ anchor, title }) => (
          <li key={anchor}>
            <a
              href={`#${anchor}`}
              className="block py-1 text-ink-2 hover:text-ink hover:underline pointer-coarse:py-2.5"
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Neighbours({ slug, pages }: { slug: GuideSlug; pages: readonly GuideEntry[] }) {
  const t = useTranslations('guide');
  const { previous, next } = neighboursOf(slug);
  const titleOf = (other: GuideSlug) => pages.find((page) => page.slug === other)?.title;
  return (
    <nav aria-label={t('neighbours')} className="mt-2 grid max-w-[68ch] gap-3 sm:grid-cols-2 xl:col-start-1">
      {previous && (
        <Neighbour slug={previous} title={titleOf(previous)}>
          <ArrowLeft aria-hidden className="size-4" />
          {t('previous')}
        </Neighbour>
      )}
      {next && (
        <Neighbour slug={next} title={titleOf(next)} className="text-end sm:col-start-2 [&_span]:justify-end">
          {t('next')}
          <ArrowRight aria-hidden className="size-4" />
        </Neighbour>
      )}
    </nav>
  );
}

type NeighbourProps = { slug: GuideSlug; title: string | undefined; className?: string; children: ReactNode };

function Neighbour({ slug, title, className = '', children }: NeighbourProps) {
  return (
    <IntentLink
      href={`/docs/${slug}`}
      className={`block rounded-card border border-line bg-raised px-4 py-3 hover:bg-hover ${className}`}
    >
      <span className="flex items-center gap-1.5 text-ink-3 text-sm">{children}</span>
      <strong className="font-[560]">{title}</strong>
    </IntentLink>
  );
}
