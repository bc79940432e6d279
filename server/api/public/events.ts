import { cacheLife, cacheTag } from 'next/cache';
import type { EventView } from '../../events/queries/get-event';
import type { ListEventsInput } from '../../events/schema';
import { refusalOf } from '../errors';
import { anonymousApi, publicRead } from './anonymous';

/** What the home page shows. Whoever the reader is, it is the same: personal things are islands in the browser. */
export async function readHome(month: string, week: { from: string; to: string }) {
  'use cache';
  cacheTag('public', 'events');
  cacheLife({ stale: 60, revalidate: 60, expire: 86_400 });
  return publicRead(
    async () => {
      const { events } = anonymousApi();
      const upcoming: ListEventsInput = { limit: 12 };
      const [live, list, newest, days, categories, total, thisWeek] = await Promise.all([
        events.live(),
        events.list(upcoming),
        events.newest(),
        events.days({ month }),
        events.categories(),
        events.count(upcoming),
        events.count({ ...upcoming, ...week }),
      ]);
      return { live, list, newest, days, categories, total, thisWeek };
    },
    { live: [], list: { rows: [], nextCursor: null }, newest: [], days: {}, categories: [], total: 0, thisWeek: 0 },
  );
}

/** `null`: there is no such page for the public. The slug's tag is set first, so that publishing it later is seen. */
export async function readEvent(slug: string): Promise<EventView | null> {
  'use cache';
  cacheTag('public', `event-slug:${slug}`);
  cacheLife({ stale: 60, revalidate: 300, expire: 86_400 });
  const event = await publicRead(async () => {
    try {
      return await anonymousApi().events.bySlug({ slug });
    } catch (error) {
      if (refusalOf(error).kind === 'not_found' || refusalOf(error).kind === 'invalid') return null;
      throw error;
    }
  }, null);
  if (event) cacheTag(`event:${event.id}`);
  return event;
}
