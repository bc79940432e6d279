import { addDays, dayOf } from '../../kernel/pure/time';
import type { EventCategory, EventKind, EventVisibility } from '../schema';

type From = { language: string; timeZone: string; now: Date };

/** A week from now in the evening, live, for everybody: what is not touched is right as it stands. */
export function newEventDraft({ language, timeZone, now }: From) {
  const day = addDays(dayOf(now, timeZone), 7);
  const kind: EventKind = 'webinar';
  const category: EventCategory = 'technology';
  const visibility: EventVisibility = 'public';
  const place = { kind, city: '', venueName: '', venueAddress: '' };
  const options = { category, language, capacity: null, visibility, coverFileId: null, cover: null };
  return {
    ...place,
    ...options,
    title: '',
    startsAt: `${day}T19:00`,
    endsAt: `${day}T20:30`,
    timeZone,
    summary: '',
    description: '',
  };
}
