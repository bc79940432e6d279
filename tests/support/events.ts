import { randomBytes } from 'node:crypto';
import { database } from '@/db';
import { one } from '@/db/one';
import { eventFacts, events } from '@/db/schema/events';
import { organizations } from '@/db/schema/identity';

const unique = () => randomBytes(6).toString('hex');
const DAY_MS = 86_400_000;

type Parts = Partial<typeof events.$inferInsert> & { inDays?: number; priceFromMinor?: number };

/** A published, listed event of an organiser of its own, next week unless told. */
export async function anEvent({ inDays = 7, priceFromMinor, ...parts }: Parts = {}) {
  const { db } = database();
  const organizer = { handle: `org-${unique()}`, name: 'The Organiser' };
  const { id: organizationId } = one(
    await db.insert(organizations).values(organizer).returning({ id: organizations.id }),
  );
  const startsAt = new Date(Date.now() + inDays * DAY_MS);
  const event = one(
    await db
      .insert(events)
      .values({
        organizationId,
        slug: `event-${unique()}`,
        title: 'An evening',
        kind: 'in_person',
        status: 'published',
        category: 'music',
        language: 'ru',
        timeZone: 'Asia/Almaty',
        city: 'Almaty',
        startsAt,
        endsAt: new Date(startsAt.getTime() + 7_200_000),
        publishedAt: new Date(),
        ...parts,
      })
      .returning(),
  );
  if (priceFromMinor !== undefined) {
    await db.insert(eventFacts).values({ eventId: event.id, priceFromMinor, currency: 'KZT', freeSeats: 40 });
  }
  return event;
}
