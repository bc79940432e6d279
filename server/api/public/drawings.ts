import { getTranslations } from 'next-intl/server';
import type { EventView } from '../../events/queries/get-event';
import type { OrganizerView } from '../../events/queries/get-organizer';
import type { Locale } from '../../i18n/config';
import { formatDateWithYear, formatTime, formatWeekday, formatZone } from '../../i18n/format';
import type { Id } from '../../kernel/pure/id';
import { readEvent } from './events';
import { readOrganizer } from './organizers';

/** What a picture of a page says and shows. It is drawn from nothing else. */
export type Drawing = {
  /** Where the picture is found: of which page, in which language. */
  address: { locale: Locale; kind: 'e' | 'o' | 'p'; name: string };
  title: string;
  lines: readonly string[];
  foot: string;
  /** What the generated art follows from. */
  seed: string;
  /** The uploaded picture that stands in its place. */
  coverFileId: Id<'fil'> | null;
};

export function eventDrawing(event: EventView, locale: Locale): Drawing {
  const { id, slug, title, startsAt, timeZone, kind, city, venueName, organizer, coverFileId } = event;
  const where = { locale, timeZone };
  const day = `${formatWeekday(startsAt, where)}, ${formatDateWithYear(startsAt, where)}`;
  const place = kind === 'webinar' ? [] : [[city, venueName].filter(Boolean).join(', ')];
  return {
    address: { locale, kind: 'e', name: slug },
    title,
    lines: [`${day} · ${formatTime(startsAt, where)} ${formatZone(startsAt, where)}`, ...place],
    foot: organizer.name,
    seed: id,
    coverFileId,
  };
}

const MOST_OF_BIO = 120;

export const organizerDrawing = ({ id, handle, name, bio }: OrganizerView, locale: Locale): Drawing => ({
  address: { locale, kind: 'o', name: handle },
  title: name,
  lines: bio ? [bio.length > MOST_OF_BIO ? `${bio.slice(0, MOST_OF_BIO - 1)}…` : bio] : [],
  foot: '',
  seed: id,
  coverFileId: null,
});

/** Pages that are there whatever there is on them. */
const fixedPages = ['home', 'list'] as const;
type FixedPage = (typeof fixedPages)[number];

export async function pageDrawing(name: FixedPage, locale: Locale): Promise<Drawing> {
  const t = await getTranslations({ locale, namespace: `events.${name}` });
  return {
    address: { locale, kind: 'p', name },
    title: t('title'),
    lines: [t('meta_description')],
    foot: '',
    seed: `page:${name}`,
    coverFileId: null,
  };
}

/** `null`: there is no such page for the public. */
export async function findDrawing(asked: { kind: string; name: string; locale: Locale }): Promise<Drawing | null> {
  const { kind, name, locale } = asked;
  if (kind === 'e') {
    const { event } = await readEvent(name);
    return event && eventDrawing(event, locale);
  }
  if (kind === 'o') {
    const { shown } = await readOrganizer(name);
    return shown && organizerDrawing(shown.organizer, locale);
  }
  const page = fixedPages.find((fixed) => kind === 'p' && fixed === name);
  return page ? pageDrawing(page, locale) : null;
}
