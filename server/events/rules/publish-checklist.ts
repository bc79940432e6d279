import type { EventKind } from '../schema';

export const checklistItems = ['title', 'time', 'place', 'description'] as const;
export type ChecklistItem = (typeof checklistItems)[number];

type Event = {
  title: string;
  summary: string;
  description: string;
  kind: EventKind;
  city: string | null;
  venueName: string | null;
  venueAddress: string | null;
  endsAt: Date;
};

/** What is truly missing before strangers may read it; everything else has a default that works. */
export const missingForPublication = (event: Event, now: Date): ChecklistItem[] =>
  checklistItems.filter((item) => !isThere(item, event, now));

function isThere(item: ChecklistItem, event: Event, now: Date): boolean {
  switch (item) {
    case 'title':
      return event.title.trim() !== '';
    case 'time':
      return event.endsAt > now;
    case 'place':
      return event.kind === 'webinar' || Boolean(event.city && (event.venueName || event.venueAddress));
    case 'description':
      return event.summary !== '' || event.description !== '';
    default:
      return item satisfies never;
  }
}

const complaints: Record<ChecklistItem, { field: string; reason: string }> = {
  title: { field: 'title', reason: 'events.missing.title' },
  time: { field: 'endsAt', reason: 'events.missing.time' },
  place: { field: 'city', reason: 'events.missing.place' },
  description: { field: 'summary', reason: 'events.missing.description' },
};

/** What is missing, said beside the field that would fill it. */
export const complaintsAbout = (missing: readonly ChecklistItem[]): Record<string, string> =>
  Object.fromEntries(missing.map((item) => [complaints[item].field, complaints[item].reason]));
