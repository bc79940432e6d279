import { expect, test } from 'vitest';
import { missingForPublication } from './publish-checklist';

const now = new Date('2026-12-10T14:00:00Z');
const ready = {
  title: 'Museum after hours',
  summary: 'With torches',
  description: '',
  kind: 'in_person',
  city: 'Almaty',
  venueName: 'The Lantern',
  venueAddress: null,
  endsAt: new Date('2026-12-12T16:00:00Z'),
} as const;

test.each([
  { about: 'everything there', change: {}, missing: [] },
  { about: 'a title of blanks', change: { title: ' ' }, missing: ['title'] },
  { about: 'over this very moment', change: { endsAt: now }, missing: ['time'] },
  { about: 'no words', change: { summary: '' }, missing: ['description'] },
  { about: 'only the long text', change: { summary: '', description: 'Long' }, missing: [] },
  { about: 'no city yet', change: { city: '' }, missing: ['place'] },
  { about: 'only a city', change: { venueName: null }, missing: ['place'] },
  { about: 'an address without a name', change: { venueName: null, venueAddress: 'Abay 1' }, missing: [] },
  { about: 'no place, but live', change: { kind: 'webinar', city: null, venueName: null } as const, missing: [] },
  { about: 'a hybrid without a place', change: { kind: 'hybrid', city: null } as const, missing: ['place'] },
  {
    about: 'nothing at all',
    change: { title: '', summary: '', city: null, endsAt: now },
    missing: ['title', 'time', 'place', 'description'],
  },
])('$about: $missing', ({ change, missing }) => {
  expect(missingForPublication({ ...ready, ...change }, now)).toEqual(missing);
});
