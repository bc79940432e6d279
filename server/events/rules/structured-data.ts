import { type Locale, languageTag } from '../../i18n/config';
import { type Money, toMajor } from '../../kernel/pure/money';
import { offsetTimeOf } from '../../kernel/pure/time';
import type { EventKind, EventStatus } from '../schema';
import type { Availability } from './availability';

type Described = {
  slug: string;
  title: string;
  summary: string;
  kind: EventKind;
  status: EventStatus;
  language: string;
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  city: string | null;
  venueName: string | null;
  venueAddress: string | null;
  isMoved: boolean;
  previousStartsAt: Date | null;
  organizer: { name: string; handle: string };
  priceFrom: Money | null;
  availability: Availability;
};

type Page = { origin: string; locale: Locale; picture: string; home: string };

const MODES: Readonly<Record<EventKind, string>> = {
  webinar: 'OnlineEventAttendanceMode',
  in_person: 'OfflineEventAttendanceMode',
  hybrid: 'MixedEventAttendanceMode',
};

/** What search engines are told about an event, in the words of schema.org. */
export function eventStructuredData(event: Described, { origin, locale, picture, home }: Page) {
  const url = `${origin}/${locale}/e/${event.slug}`;
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'Event',
        '@id': `${url}#event`,
        url,
        name: event.title,
        description: event.summary || event.title,
        image: [new URL(picture, origin).href],
        inLanguage: event.language,
        startDate: offsetTimeOf(event.startsAt, event.timeZone),
        endDate: offsetTimeOf(event.endsAt, event.timeZone),
        ...(event.isMoved &&
          event.previousStartsAt && { previousStartDate: offsetTimeOf(event.previousStartsAt, event.timeZone) }),
        eventStatus: `https://schema.org/${statusOf(event)}`,
        eventAttendanceMode: `https://schema.org/${MODES[event.kind]}`,
        location: locationOf(event, url),
        organizer: {
          '@type': 'Organization',
          name: event.organizer.name,
          url: `${origin}/${locale}/o/${event.organizer.handle}`,
        },
        ...(event.priceFrom && { offers: [offerOf(event.priceFrom, event.availability, url)] }),
      },
      {
        '@type': 'BreadcrumbList',
        itemListElement: [
          { '@type': 'ListItem', position: 1, name: home, item: `${origin}/${locale}` },
          { '@type': 'ListItem', position: 2, name: event.title, item: url },
        ],
      },
      { '@type': 'WebPage', '@id': url, url, inLanguage: languageTag(locale) },
    ],
  };
}

function statusOf({ status, isMoved }: Described): string {
  if (status === 'cancelled') return 'EventCancelled';
  if (status === 'postponed') return 'EventPostponed';
  return isMoved ? 'EventRescheduled' : 'EventScheduled';
}

function locationOf({ kind, city, venueName, venueAddress }: Described, url: string) {
  const online = { '@type': 'VirtualLocation', url };
  if (kind === 'webinar') return online;
  const place = {
    '@type': 'Place',
    name: venueName ?? city,
    address: { '@type': 'PostalAddress', addressLocality: city, ...(venueAddress && { streetAddress: venueAddress }) },
  };
  return kind === 'hybrid' ? [place, online] : place;
}

const offerOf = (price: Money, availability: Availability, url: string) => ({
  '@type': 'Offer',
  url,
  price: String(toMajor(price)),
  priceCurrency: price.currency,
  availability: `https://schema.org/${availability === 'sold_out' ? 'SoldOut' : 'InStock'}`,
});

/** Inside a script element: an organiser's words must not be able to end it. */
export const asScript = (data: object): string => JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
