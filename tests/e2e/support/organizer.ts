import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { connect } from '@/db';
import { one } from '@/db/one';
import { events } from '@/db/schema/events';
import { organizations } from '@/db/schema/identity';
import { eventChanged } from '@/server/events/events';
import { systemContext } from '@/server/kernel/context';
import { emit } from '@/server/kernel/outbox';
import { transaction } from '@/server/kernel/transaction';
import { stackUnderTest } from './stack-under-test';

const DAY_MS = 86_400_000;

type Event = typeof events.$inferSelect;
type Changes = Partial<Pick<Event, 'title' | 'status' | 'visibility'>>;

/** Writes events as another process would: nobody but the worker tells the pages. */
export function anOrganizerElsewhere() {
  const { db, close } = connect(stackUnderTest().databaseUrl, { max: 1, name: 'organizer' });
  const ctx = () => systemContext('organizer', db, 'test');
  const unique = randomBytes(6).toString('hex');
  const handle = `org-${unique}`;
  return {
    close,
    handle,
    make: async (changes: Changes = {}): Promise<Event> => {
      const organization = { handle, name: 'The house' };
      const { id: organizationId } = one(await db.insert(organizations).values(organization).returning());
      const startsAt = new Date(Date.now() + 7 * DAY_MS);
      const endsAt = new Date(startsAt.getTime() + 7_200_000);
      const words = { slug: `edge-${unique}`, title: `Evening ${unique}`, kind: 'webinar', category: 'music' } as const;
      const row = { organizationId, ...words, language: 'en', timeZone: 'Asia/Almaty', startsAt, endsAt };
      return one(
        await db
          .insert(events)
          .values({ ...row, status: 'published', publishedAt: new Date(), ...changes })
          .returning(),
      );
    },
    /** Nobody is told, as if the one who should have told had ended first. */
    changeQuietly: async ({ id }: Event, changes: Changes): Promise<void> => {
      await db.update(events).set(changes).where(eq(events.id, id));
    },
    change: ({ id, organizationId, slug }: Event, changes: Changes): Promise<void> =>
      transaction(ctx(), async (ctx) => {
        await ctx.db.update(events).set(changes).where(eq(events.id, id));
        await emit(ctx, eventChanged, { eventId: id, organizationId, slugs: [slug], handles: [handle], moved: false });
      }),
  };
}
