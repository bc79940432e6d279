import { describe, expect, test } from 'vitest';
import { money } from '../../kernel/pure/money';
import { asScript, eventStructuredData } from './structured-data';

const event = {
  slug: 'evening',
  title: 'An evening',
  summary: '',
  kind: 'in_person',
  status: 'published',
  language: 'ru',
  startsAt: new Date('2026-12-12T14:00:00Z'),
  endsAt: new Date('2026-12-12T16:00:00Z'),
  timeZone: 'Asia/Almaty',
  city: 'Алматы',
  venueName: null,
  venueAddress: 'Абай даңғылы, 1',
  isMoved: false,
  previousStartsAt: null,
  organizer: { name: 'The house', handle: 'the-house' },
  priceFrom: money(300_000, 'KZT'),
  availability: 'open',
} as const;
const page = {
  origin: 'https://foyer.test',
  locale: 'kk',
  picture: '/api/pictures/kk/evening/1',
  home: 'Іс-шаралар',
} as const;
const described = (changes: Partial<Parameters<typeof eventStructuredData>[0]> = {}) =>
  eventStructuredData({ ...event, ...changes }, page)['@graph'][0];

describe('what search engines are told about an event', () => {
  test('its times carry the offset of where it takes place', () => {
    expect(described()).toMatchObject({ startDate: '2026-12-12T19:00:00+05:00', endDate: '2026-12-12T21:00:00+05:00' });
  });

  test.each([
    [{}, 'EventScheduled'],
    [{ isMoved: true }, 'EventRescheduled'],
    [{ status: 'postponed', isMoved: true }, 'EventPostponed'],
    [{ status: 'cancelled', isMoved: true }, 'EventCancelled'],
  ] as const)('%o is %s', (changes, status) => {
    expect(described(changes)).toMatchObject({ eventStatus: `https://schema.org/${status}` });
  });

  test.each([
    ['webinar', 'OnlineEventAttendanceMode', { '@type': 'VirtualLocation' }],
    ['in_person', 'OfflineEventAttendanceMode', { '@type': 'Place', name: 'Алматы' }],
    ['hybrid', 'MixedEventAttendanceMode', [{ '@type': 'Place' }, { '@type': 'VirtualLocation' }]],
  ] as const)('a %s takes place in %s', (kind, mode, location) => {
    expect(described({ kind })).toMatchObject({ eventAttendanceMode: `https://schema.org/${mode}`, location });
  });

  test('what is sold out is said, and what nobody sells has no offer', () => {
    expect(described({ availability: 'sold_out' })).toMatchObject({
      offers: [{ price: '3000', priceCurrency: 'KZT', availability: 'https://schema.org/SoldOut' }],
    });
    expect(described({ priceFrom: null })).not.toHaveProperty('offers');
  });

  test('a new date is told beside the one before, and only while it takes place', () => {
    const moved = { isMoved: true, previousStartsAt: new Date('2026-12-05T14:00:00Z') };
    expect(described(moved)).toMatchObject({ previousStartDate: '2026-12-05T19:00:00+05:00' });
    expect(described()).not.toHaveProperty('previousStartDate');
    expect(described({ ...moved, isMoved: false })).not.toHaveProperty('previousStartDate');
  });

  test('has everything that a search engine asks for', () => {
    const asked = ['name', 'startDate', 'endDate', 'eventStatus', 'eventAttendanceMode', 'location', 'image', 'offers'];
    for (const kind of ['webinar', 'in_person', 'hybrid'] as const) {
      const told = described({ kind });
      for (const name of [...asked, 'description', 'organizer', 'url']) expect(told, name).toHaveProperty(name);
    }
    expect(described()).toMatchObject({
      organizer: { '@type': 'Organization', name: 'The house', url: 'https://foyer.test/kk/o/the-house' },
      location: { name: 'Алматы', address: { addressLocality: 'Алматы', streetAddress: 'Абай даңғылы, 1' } },
    });
  });

  test('no title ends the element it stands in', () => {
    expect(asScript({ name: '</script><script>alert(1)</script>' })).not.toContain('<');
  });
});
