import { randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { connect } from '@/db';
import { events } from '@/db/schema/events';
import { type Id, publicId } from '@/server/kernel/pure/id';
import { signIn } from './doors';
import type { Person } from './person';
import { stackUnderTest } from './stack-under-test';
import { expect } from './test';

const MINUTE_MS = 60_000;
/** The zone that the form says; it has had one offset for years. */
const MOSCOW_MS = 3 * 60 * MINUTE_MS;

export type Webinar = { eventId: Id<'evt'>; slug: string; title: string };

/** A procedure called by whoever is signed in on the page, with its answer. */
export async function ask(page: Page, procedure: string, input: unknown): Promise<unknown> {
  const response = await page.request.post(`/api/trpc/${procedure}`, {
    data: { json: input },
    headers: { origin: stackUnderTest().origin },
  });
  expect(response.status(), `${procedure}: ${await response.text()}`).toBe(200);
  return z.object({ result: z.object({ data: z.object({ json: z.unknown() }) }) }).parse(await response.json()).result
    .data.json;
}

/** As the browser's own field takes it. */
export const wallTime = (inMinutes: number) =>
  new Date(Date.now() + inMinutes * MINUTE_MS + MOSCOW_MS).toISOString().slice(0, 16);

/** Signs a host in and publishes a webinar of theirs that begins in half an hour. */
export async function aWebinarOf(page: Page, host: Person): Promise<Webinar> {
  await signIn(page, host);
  const title = `Evening ${randomBytes(4).toString('hex')}`;
  const made = z.object({ eventId: publicId('evt') }).parse(
    await ask(page, 'events.create', {
      title,
      startsAt: wallTime(30),
      endsAt: wallTime(120),
      timeZone: 'Europe/Moscow',
      kind: 'webinar',
      summary: 'Songs and stories, told by those who were there',
      category: 'music',
      language: 'en',
    }),
  );
  const { slug } = z.object({ slug: z.string() }).parse(await ask(page, 'events.publish', made));
  return { ...made, slug, title };
}

/** As if the clock had gone on: it began a minute ago. */
export async function begin({ eventId }: Pick<Webinar, 'eventId'>): Promise<void> {
  const { db, close } = connect(stackUnderTest().databaseUrl, { max: 1, name: 'clock' });
  await db
    .update(events)
    .set({ startsAt: new Date(Date.now() - MINUTE_MS) })
    .where(eq(events.id, eventId));
  await close();
}
