import type { z } from 'zod';
import { one } from '@/db/one';
import { activity, activityOrigins, outbox, outboxDeliveries } from '@/db/schema/system';
import type { Ctx } from './context';
import type { Actor } from './pure/actor';
import type { Id } from './pure/id';
import { addJob } from './queue';

/** What an activity row is about, and whose log shows it. */
export type Audited = { object: string; organizationId?: Id<'org'> };

/** Cached reads, and public addresses without their language, that are out of date after this. */
export type StalePages = { tags: string[]; paths: string[] };

export type DomainEvent<Data> = {
  name: string;
  schema: z.ZodType<Data>;
  audit?: (data: Data) => Audited;
  /** From the event's stored data, so that the worker can ask too. */
  stalePages: (data: unknown) => StalePages;
};

type Details<Data> = {
  audit?: (data: Data) => Audited;
  tags?: (data: Data) => string[];
  paths?: (data: Data) => string[];
};

export const defineEvent = <Data extends Record<string, unknown>>(
  name: string,
  schema: z.ZodType<Data>,
  { audit, tags, paths }: Details<Data> = {},
): DomainEvent<Data> => ({
  name,
  schema,
  audit,
  stalePages: (data) => {
    const checked = schema.parse(data);
    return { tags: tags?.(checked) ?? [], paths: paths?.(checked) ?? [] };
  },
});

/** What changed, for the activity log alone. Values of the named fields are never written down. */
export type Change = {
  before: Record<string, unknown>;
  after: Record<string, unknown>;
  concealed?: readonly string[];
};

/** Queued in the transaction of what happened; the fan-out makes one job per subscriber of it. */
export const DISPATCH_JOB = 'outbox.dispatch';

/**
 * Says what happened: an outbox row, when audited an activity row, and one job, all of which exist exactly when the
 * transaction commits. Who listens is nobody's business here.
 */
export async function emit<Data extends Record<string, unknown>>(
  ctx: Ctx,
  event: DomainEvent<Data>,
  data: Data,
  change?: Change,
): Promise<void> {
  if (!ctx.inTransaction) throw new Error(`"${event.name}" was emitted outside a transaction`);
  const checked = event.schema.parse(data);
  const row = one(
    await ctx.db
      .insert(outbox)
      .values({ name: event.name, data: checked, requestId: ctx.request.id, createdAt: ctx.now })
      .returning({ id: outbox.id }),
  );
  if (event.audit) await record(ctx, event, checked, change);
  await addJob(ctx.db, { name: DISPATCH_JOB, payload: { outboxId: row.id } });
  const { tags, paths } = event.stalePages(checked);
  for (const tag of tags) ctx.afterCommit.tags.add(tag);
  for (const path of paths) ctx.afterCommit.paths.add(path);
}

async function record<Data extends Record<string, unknown>>(
  ctx: Ctx,
  event: DomainEvent<Data>,
  data: Data,
  change?: Change,
) {
  if (!event.audit) return;
  const { object, organizationId = null } = event.audit(data);
  const { address, device } = ctx.request;
  const origin =
    address || device
      ? one(await ctx.db.insert(activityOrigins).values({ address, device }).returning({ id: activityOrigins.id }))
      : null;
  await ctx.db.insert(activity).values({
    name: event.name,
    ...whoActed(ctx.actor),
    object,
    organizationId,
    change: change ? conceal(change) : null,
    data,
    requestId: ctx.request.id,
    originId: origin?.id ?? null,
    createdAt: ctx.now,
  });
}

function whoActed(actor: Actor): { actorKind: Actor['kind']; actorId: string | null } {
  switch (actor.kind) {
    case 'anonymous':
      return { actorKind: actor.kind, actorId: null };
    case 'user':
    case 'key':
      return { actorKind: actor.kind, actorId: actor.id };
    case 'ticket':
      return { actorKind: actor.kind, actorId: actor.ticketId };
    case 'system':
      return { actorKind: actor.kind, actorId: actor.name };
    default:
      return actor satisfies never;
  }
}

const CONCEALED = 'changed';

function conceal({ before, after, concealed = [] }: Change) {
  const hide = (values: Record<string, unknown>) =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, concealed.includes(name) ? CONCEALED : value]),
    );
  return { before: hide(before), after: hide(after) };
}

/** One delivery of one event to one subscriber; `key` is the same however often it is tried. */
export type Delivery = { outboxId: Id<'obx'>; subscriber: string; key: string };

export type Subscriber = {
  eventName: string;
  name: string;
  handle: (ctx: Ctx, data: unknown, delivery: Delivery) => Promise<void>;
};

/** `on(userRegistered, 'notifications.verification-mail', …)`: the name is stored with waiting jobs, so it stays. */
export const on = <Data>(
  event: DomainEvent<Data>,
  name: string,
  handle: (ctx: Ctx, data: Data, delivery: Delivery) => Promise<void>,
): Subscriber => ({
  eventName: event.name,
  name,
  handle: (ctx, data, delivery) => handle(ctx, event.schema.parse(data), delivery),
});

/**
 * For a subscriber that writes to the database: true the first time, inside the transaction of its writes. What is
 * delivered again finds the mark and stops.
 */
export async function firstDelivery(ctx: Ctx, { outboxId, subscriber }: Delivery): Promise<boolean> {
  if (!ctx.inTransaction) throw new Error(`"${subscriber}" marked its delivery outside a transaction`);
  const marked = await ctx.db
    .insert(outboxDeliveries)
    .values({ outboxId, subscriber })
    .onConflictDoNothing()
    .returning({ subscriber: outboxDeliveries.subscriber });
  return marked.length === 1;
}
