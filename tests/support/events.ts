import { randomBytes } from 'node:crypto';
import { database } from '@/db';
import { one } from '@/db/one';
import { eventFacts, events } from '@/db/schema/events';
import { organizations } from '@/db/schema/identity';
import type { CreateEventInput } from '@/server/events/schema';
import type { Id } from '@/server/kernel/pure/id';
import { permissionsIn } from '@/server/kernel/pure/permissions';
import { aPerson } from './people';

const unique = () => randomBytes(6).toString('hex');
const DAY_MS = 86_400_000;

export async function anOrganizer(parts: Partial<typeof organizations.$inferInsert> = {}): Promise<Id<'org'>> {
  const row = { handle: `org-${unique()}`, name: 'The Organiser', ...parts };
  return one(await database().db.insert(organizations).values(row).returning({ id: organizations.id })).id;
}

type Facts = Partial<Omit<typeof eventFacts.$inferInsert, 'eventId'>>;
type Parts = Partial<typeof events.$inferInsert> & { inDays?: number; priceFromMinor?: number; facts?: Facts };

/** A published, listed event of an organiser of its own, next week unless told. */
export async function anEvent({ inDays = 7, priceFromMinor, facts, ...parts }: Parts = {}) {
  const { db } = database();
  const startsAt = parts.startsAt ?? new Date(Date.now() + inDays * DAY_MS);
  const event = one(
    await db
      .insert(events)
      .values({
        organizationId: parts.organizationId ?? (await anOrganizer()),
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
  const price: Facts = priceFromMinor === undefined ? {} : { priceFromMinor, currency: 'KZT', freeSeats: 40 };
  if (facts || priceFromMinor !== undefined) {
    await db.insert(eventFacts).values({ ...price, ...facts, eventId: event.id });
  }
  return event;
}

/** What an organiser types: complete enough to be published. */
export const anEventForm = (parts: Partial<CreateEventInput> = {}): CreateEventInput => ({
  title: 'An evening of songs',
  startsAt: '2030-12-12T19:00',
  endsAt: '2030-12-12T21:00',
  timeZone: 'Asia/Almaty',
  kind: 'webinar',
  city: '',
  venueName: '',
  venueAddress: '',
  summary: 'Songs and stories',
  description: '',
  category: 'music',
  language: 'en',
  capacity: null,
  visibility: 'public',
  coverFileId: null,
  ...parts,
});

/** Somebody who may do everything for an organiser of their own. */
export async function anEditor() {
  const organizationId = await anOrganizer();
  const grant = { scope: 'organization', organizationId, eventId: null } as const;
  const person = await aPerson({ grants: [{ ...grant, permissions: permissionsIn('organization') }] });
  return { ...person, organizationId };
}
