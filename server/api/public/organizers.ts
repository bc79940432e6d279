import { cacheLife, cacheTag } from 'next/cache';
import type { OrganizerView } from '../../events/queries/get-organizer';
import type { EventCardView } from '../../events/queries/list-events';
import type { OrganizerEventsInput } from '../../events/schema';
import type { Page } from '../../kernel/pure/page';
import { anonymousApi, orNull, publicRead } from './anonymous';
import { todayAt } from './events';

const SHOWN = 12;

type Shown = { organizer: OrganizerView; upcoming: Page<EventCardView>; past: Page<EventCardView> };

/** `null`: nobody of that name has shown anything yet. The handle's tag is set first, so that a first event is seen. */
export async function readOrganizer(handle: string): Promise<{ shown: Shown | null; today: string }> {
  'use cache';
  cacheTag('public', `organizer-handle:${handle}`);
  cacheLife({ stale: 300, revalidate: 300, expire: 86_400 });
  const shown = await publicRead(() => orNull(shownBy(handle)), null);
  if (shown) cacheTag(`organizer:${shown.organizer.id}`);
  return { shown, today: todayAt(new Date()) };
}

async function shownBy(handle: string): Promise<Shown> {
  const { events } = anonymousApi();
  const organizer = await events.organizer({ handle });
  const [upcoming, past] = await Promise.all([
    events.organizerEvents({ handle, shelf: 'upcoming', limit: SHOWN }),
    events.organizerEvents({ handle, shelf: 'past', limit: SHOWN }),
  ]);
  return { organizer, upcoming, past };
}

/** The pages behind the first one. `null` as above. */
export async function readOrganizerEvents(input: OrganizerEventsInput) {
  'use cache';
  cacheTag('public', `organizer-handle:${input.handle}`);
  cacheLife({ stale: 60, revalidate: 60, expire: 3600 });
  const { events } = anonymousApi();
  const organizer = await orNull(events.organizer({ handle: input.handle }));
  return organizer && { organizer, page: await events.organizerEvents(input), today: todayAt(new Date()) };
}
