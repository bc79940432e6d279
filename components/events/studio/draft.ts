import type { EventForEditingView } from '@/server/events/queries/get-event-for-editing';

/** What the form begins with: what is saved of an event, or what a new one is most likely to be. */
export type EventDraft = Pick<
  EventForEditingView,
  | 'title'
  | 'startsAt'
  | 'endsAt'
  | 'timeZone'
  | 'kind'
  | 'city'
  | 'venueName'
  | 'venueAddress'
  | 'summary'
  | 'description'
  | 'category'
  | 'language'
  | 'capacity'
  | 'visibility'
  | 'coverFileId'
  | 'cover'
>;

/** What the preview shows: the words as they stand in the form, sent or not. */
export type Preview = Record<
  'title' | 'startsAt' | 'endsAt' | 'timeZone' | 'kind' | 'city' | 'venueName' | 'summary' | 'language',
  string
>;

export function previewIn(form: HTMLFormElement): Preview {
  const data = new FormData(form);
  const text = (name: string) => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
  return {
    title: text('title'),
    startsAt: text('startsAt'),
    endsAt: text('endsAt'),
    timeZone: text('timeZone'),
    kind: text('kind'),
    city: text('city'),
    venueName: text('venueName'),
    summary: text('summary'),
    language: text('language'),
  };
}
