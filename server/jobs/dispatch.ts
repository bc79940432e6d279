import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { outbox } from '@/db/schema/system';
import { env } from '../env';
import { locales } from '../i18n/config';
import { edge } from '../integrations/edge';
import { DISPATCH_JOB, type DomainEvent, type Subscriber } from '../kernel/outbox';
import { publicId } from '../kernel/pure/id';
import { addJob, defineJob, type Job } from '../kernel/queue';
import { transaction } from '../kernel/transaction';
import { insist } from './insist';

const DELIVER_JOB = 'outbox.deliver';
const REVALIDATE_JOB = 'pages.revalidate';
const REFRESH_JOB = 'pages.refresh';
const REVALIDATE_TIMEOUT_MS = 10_000;

const stale = z.object({ tags: z.array(z.string()), paths: z.array(z.string()) });

type Listeners = {
  subscribers: readonly Subscriber[];
  events: readonly Pick<DomainEvent<never>, 'name' | 'stalePages'>[];
};

/** From one thing that happened to one job per subscriber, each retried alone. */
export const outboxJobs = ({ subscribers, events }: Listeners): Job[] => {
  const dispatch = defineJob({
    name: DISPATCH_JOB,
    payload: z.object({ outboxId: publicId('obx') }),
    run: (ctx, { outboxId }) =>
      transaction(ctx, async (ctx) => {
        // Set and fan out in one transaction: killed before the commit it never happened, killed after it is done.
        const [happened] = await ctx.db
          .update(outbox)
          .set({ dispatchedAt: ctx.now })
          .where(and(eq(outbox.id, outboxId), isNull(outbox.dispatchedAt)))
          .returning();
        if (!happened) return;
        for (const subscriber of subscribers.filter(({ eventName }) => eventName === happened.name)) {
          await addJob(ctx.db, { name: DELIVER_JOB, payload: { outboxId, subscriber: subscriber.name } });
        }
        const pages = events.find(({ name }) => name === happened.name)?.stalePages(happened.data);
        if (pages && pages.tags.length + pages.paths.length > 0) {
          await addJob(ctx.db, { name: REVALIDATE_JOB, payload: pages });
        }
      }),
  });

  const deliver = defineJob({
    name: DELIVER_JOB,
    payload: z.object({ outboxId: publicId('obx'), subscriber: z.string() }),
    run: async (ctx, { outboxId, subscriber: name }) => {
      const subscriber = subscribers.find((candidate) => candidate.name === name);
      if (!subscriber) throw new Error(`Nobody is called "${name}": a release removed a subscriber with waiting jobs`);
      const [happened] = await ctx.db.select().from(outbox).where(eq(outbox.id, outboxId));
      if (!happened) throw new Error(`${outboxId} is not in the outbox`);
      await subscriber.handle(ctx, happened.data, { outboxId, subscriber: name, key: `${outboxId}:${name}` });
    },
  });

  return [dispatch, deliver, revalidate, refresh];
};

/** The request that wrote has tried already; this one is retried until the pages are fresh. */
const revalidate = defineJob({
  name: REVALIDATE_JOB,
  payload: stale,
  run: async (ctx, pages) => {
    await insist(() => expire(pages));
    if (!edge()) return;
    for (const path of pages.paths) {
      // However often a page changes, it waits here once; and those of a kind are made anew one after another, so that
      // many changes keep neither visitors nor other jobs waiting.
      const options = { uniqueKey: `${REFRESH_JOB}:${path}`, queue: `pages:${path.split('/')[1] ?? ''}` };
      await addJob(ctx.db, { name: REFRESH_JOB, payload: { path }, options });
    }
  },
});

/** One page in all its languages, in the cache in front. */
const refresh = defineJob({
  name: REFRESH_JOB,
  payload: z.object({ path: z.string() }),
  run: (_ctx, { path }) => insist(async () => edge()?.refresh(locales.map((locale) => `/${locale}${path}`))),
});

async function expire(pages: z.infer<typeof stale>): Promise<void> {
  const answer = await fetch(new URL('/api/internal/revalidate', env().INTERNAL_ORIGIN), {
    method: 'POST',
    headers: { authorization: `Bearer ${env().INTERNAL_KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify(pages),
    signal: AbortSignal.timeout(REVALIDATE_TIMEOUT_MS),
  });
  // Read to its end: by then Next has let go of the old pages, and the cache in front cannot fetch one of them again.
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`Pages were not revalidated: ${answer.status}`);
}
