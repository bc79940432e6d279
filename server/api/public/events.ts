import { cacheLife, cacheTag } from 'next/cache';
import type { EventView } from '../../events/queries/get-event';
import { daysOf } from '../../events/rules/days';
import type { ListEventsInput } from '../../events/schema';
import { dayOf } from '../../kernel/pure/time';
import { anonymousApi, orNull, publicRead } from './anonymous';

/** Whose "today" a page for everybody means, until the platform has a setting for it. */
const PLATFORM_ZONE = 'Europe/Moscow';
export const todayAt = (now: Date): string => dayOf(now, PLATFORM_ZONE);
const ON_HOME = 12;
/** Read beyond what is shown: what has begun already stands in its own shelf. */
const AT_MOST_ON_AIR = 20;

/** What the home page shows. Whoever the reader is, it is the same: personal things are islands in the browser. */
export async function readHome() {
  'use cache';
  cacheTag('public', 'events');
  cacheLife({ stale: 300, revalidate: 60, expire: 86_400 });
  const now = new Date();
  const today = todayAt(now);
  const month = today.slice(0, 7);
  const read = await publicRead(
    async () => {
      const { events } = anonymousApi();
      const upcoming: ListEventsInput = { limit: ON_HOME + AT_MOST_ON_AIR, from: today };
      const [live, list, newest, days, categories, total, onToday] = await Promise.all([
        events.live(),
        events.list(upcoming),
        events.newest(),
        events.days({ month }),
        events.categories(),
        events.count(upcoming),
        events.count({ ...upcoming, ...daysOf('today', today) }),
      ]);
      const ahead = list.rows.filter(({ startsAt }) => startsAt > now).slice(0, ON_HOME);
      return { live, ahead, newest, days, categories, total, onToday };
    },
    { live: [], ahead: [], newest: [], days: {}, categories: [], total: 0, onToday: 0 },
  );
  return { ...read, now, today, month };
}

/** One page of what was asked for, and how many there are in all. */
export async function readEventList(input: ListEventsInput) {
  'use cache';
  cacheTag('public', 'events');
  cacheLife({ stale: 60, revalidate: 60, expire: 3600 });
  const { events } = anonymousApi();
  const [page, total] = await Promise.all([events.list(input), events.count(input)]);
  return { page, total };
}

/** The day that "today" and "this week" begin with, for everybody alike. */
export async function readToday(): Promise<string> {
  'use cache';
  cacheTag('public');
  cacheLife({ stale: 60, revalidate: 60, expire: 3600 });
  return todayAt(new Date());
}

/** `null`: there is no such page for the public. The slug's tag is set first, so that publishing it later is seen. */
export async function readEvent(slug: string): Promise<{ event: EventView | null; now: Date }> {
  'use cache';
  cacheTag('public', `event-slug:${slug}`);
  cacheLife({ stale: 300, revalidate: 300, expire: 86_400 });
  const event = await publicRead(() => orNull(anonymousApi().events.bySlug({ slug })), null);
  if (event) cacheTag(`event:${event.id}`);
  return { event, now: new Date() };
}
