import { ChevronDown, X } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { type ListParameter, type ListQuery, withParameter } from '@/server/events/rules/list-query';
import { eventCategories, eventKinds, eventLanguages, whenChoices } from '@/server/events/schema';
import { formatDate } from '@/server/i18n/format';
import { startOfDay } from '@/server/kernel/pure/time';
import { IntentLink } from '../shared/intent-link';
import { chipClasses } from '../ui/chip';

/** Everything here is a link to another list: it works without scripts, and every choice has its own address. */
export function Filters({ query }: { query: ListQuery }) {
  const t = useTranslations('events');
  return (
    <nav
      aria-label={t('filter.label')}
      className="sticky top-16 z-10 -mx-1 mb-1.5 flex flex-wrap items-center gap-2 bg-paper px-1 py-2.5 max-md:static"
    >
      <Chosen query={query} />
      {!query.kind && (
        <Choice
          name={t('filter.kind')}
          parameter="kind"
          query={query}
          options={eventKinds.map((kind) => [kind, t(`kind.${kind}`)])}
        />
      )}
      {!query.when && !query.from && !query.to && (
        <Choice
          name={t('filter.when')}
          parameter="when"
          query={query}
          options={whenChoices.map((when) => [when, t(`when.${when}`)])}
        />
      )}
      {!query.category && (
        <Choice
          name={t('filter.category')}
          parameter="category"
          query={query}
          options={eventCategories.map((category) => [category, t(`category.${category}`)])}
        />
      )}
      {!query.language && (
        <Choice
          name={t('filter.language')}
          parameter="language"
          query={query}
          options={eventLanguages.map((language) => [language, t(`languages.${language}`)])}
        />
      )}
      {!query.price && (
        <IntentLink
          href={{ pathname: '/events', query: withParameter(query, { price: 'free' }) }}
          className={chipClasses()}
        >
          {t('filter.free')}
        </IntentLink>
      )}
      {!query.seats && (
        <IntentLink
          href={{ pathname: '/events', query: withParameter(query, { seats: 'free' }) }}
          className={chipClasses()}
        >
          {t('filter.seats')}
        </IntentLink>
      )}
    </nav>
  );
}

type ChoiceProps = {
  name: string;
  parameter: ListParameter;
  query: ListQuery;
  options: readonly (readonly [value: string, label: string])[];
};

/** Opened menus share a name, so that opening one closes the other. */
function Choice({ name, parameter, query, options }: ChoiceProps) {
  return (
    <details name="filters" className="relative max-md:static">
      <summary className={`${chipClasses()} cursor-pointer list-none [&::-webkit-details-marker]:hidden`}>
        {name}
        <ChevronDown aria-hidden />
      </summary>
      <ul className="absolute start-0 top-[calc(100%+6px)] z-20 w-58 animate-appear rounded-card border border-line bg-raised p-1.5 shadow-float max-md:start-4 max-md:end-4 max-md:top-auto max-md:mt-1.5 max-md:w-auto">
        {options.map(([value, label]) => (
          <li key={value}>
            <IntentLink
              href={{ pathname: '/events', query: withParameter(query, { [parameter]: value }) }}
              className="block rounded-lg px-2.5 py-2 text-sm hover:bg-hover pointer-coarse:py-3"
            >
              {label}
            </IntentLink>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What was chosen, each with its own way out. */
function Chosen({ query }: { query: ListQuery }) {
  const t = useTranslations('events');
  const days = useDays(query);
  return (
    <>
      {query.q && (
        <Remove query={query} without={['q']}>
          {t('filter.query', { query: query.q })}
        </Remove>
      )}
      {query.city && (
        <Remove query={query} without={['city']}>
          {t('filter.city', { city: query.city })}
        </Remove>
      )}
      {query.when && (
        <Remove query={query} without={['when']}>
          {t(`when.${query.when}`)}
        </Remove>
      )}
      {days && (
        <Remove query={query} without={['from', 'to']}>
          {days}
        </Remove>
      )}
      {query.kind && (
        <Remove query={query} without={['kind']}>
          {t(`kind.${query.kind}`)}
        </Remove>
      )}
      {query.category && (
        <Remove query={query} without={['category']}>
          {t(`category.${query.category}`)}
        </Remove>
      )}
      {query.language && (
        <Remove query={query} without={['language']}>
          {t(`languages.${query.language}`)}
        </Remove>
      )}
      {query.price && (
        <Remove query={query} without={['price']}>
          {t('filter.free')}
        </Remove>
      )}
      {query.seats && (
        <Remove query={query} without={['seats']}>
          {t('filter.seats')}
        </Remove>
      )}
    </>
  );
}

function useDays({ from, to }: ListQuery): string | null {
  const t = useTranslations('events.filter');
  const where = { locale: useLocale(), timeZone: 'UTC' };
  const say = (day: string) => formatDate(startOfDay(day, 'UTC'), where);
  if (from && to) return from === to ? say(from) : t('days', { from: say(from), to: say(to) });
  if (from) return t('from_day', { day: say(from) });
  return to ? t('until_day', { day: say(to) }) : null;
}

type RemoveProps = { query: ListQuery; without: readonly ListParameter[]; children: string };

function Remove({ query, without, children }: RemoveProps) {
  const t = useTranslations('events.filter');
  const change = Object.fromEntries(without.map((name) => [name, undefined]));
  return (
    <IntentLink
      href={{ pathname: '/events', query: withParameter(query, change) }}
      aria-label={t('remove', { filter: children })}
      className={chipClasses(true)}
    >
      {children}
      <X aria-hidden />
    </IntentLink>
  );
}
