import { eq } from 'drizzle-orm';
import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { database } from '@/db';
import { eventFacts, events } from '@/db/schema/events';
import { anEvent } from '@/tests/support/events';
import { aJob, aPerson, aVisitor } from '@/tests/support/people';
import { aGuest, aGuestTicket, aTicket } from '@/tests/support/tickets';
import { env } from '../env';
import { eventCancelled, eventChanged } from '../events/events';
import { type MailboxMessage, mailbox } from '../integrations/email/dev';
import { type MailboxProcess, startMailbox } from '../integrations/email/testing';
import { allJobs } from '../jobs/registry';
import { startRunner } from '../jobs/runner';
import { emit } from '../kernel/outbox';
import { transaction } from '../kernel/transaction';
import { cancelTicket } from '../ticketing/commands/cancel-ticket';
import { registerForEvent } from '../ticketing/commands/register-for-event';
import { findTicketLink } from '../ticketing/queries/find-ticket-link';

let server: MailboxProcess;
let runner: Awaited<ReturnType<typeof startRunner>>;
/** Asked for late: the settings are read once, and the mailbox's address is among them. */
const db = () => database().db;

beforeAll(async () => {
  server = await startMailbox();
  Object.assign(process.env, {
    RESEND_API_KEY: server.key,
    RESEND_BASE_URL: server.url,
    MAILBOX_URL: server.url,
    MAILBOX_KEY: server.key,
  });
  runner = await startRunner({ ownerUrl: env().DATABASE_OWNER_URL, db: db(), jobs: allJobs });
});
afterAll(async () => {
  await runner.stop();
  await server.stop();
});

const inbox = () => {
  const box = mailbox();
  if (!box) throw new Error('The mailbox is not configured');
  return box;
};

async function filesOf({ id, attachments }: MailboxMessage) {
  const contentOf = async (type: string) => {
    const index = attachments.findIndex(({ contentType }) => contentType.startsWith(type));
    if (index < 0) throw new Error(`No attachment is ${type}`);
    return inbox().attachment(id, index);
  };
  const calendar = new ICAL.Component(ICAL.parse((await contentOf('text/calendar')).toString()));
  const entry = calendar.getFirstSubcomponent('vevent');
  if (!entry) throw new Error('The invitation has no entry');
  return { contentOf, method: calendar.getFirstPropertyValue('method'), entry };
}

const textOf = (entry: ICAL.Component, name: string) => String(entry.getFirstPropertyValue(name));

test('a guest gets the ticket in their language, with its code, a page to print and an entry for the calendar', async () => {
  const event = await anEvent({ title: 'Қысқа фильмдер кеші; восемь премьер, разговор', capacity: 10 });
  const guest = aGuest();
  await registerForEvent(aVisitor({ locale: 'ru' }), { eventId: event.id, guest });
  const mail = await inbox().waitFor({ to: guest.email });
  expect(mail.subject).toBe(`Ваш билет: ${event.title}`);
  expect(mail.html).toContain('src="cid:qr"');
  const [, code = ''] = /\/ru\/t\?code=([^\s"&]+)/.exec(mail.text ?? '') ?? [];
  expect(await findTicketLink(aVisitor(), { code: decodeURIComponent(code) })).toMatchObject({
    holderName: guest.name,
    eventTitle: event.title,
  });

  const { contentOf, method, entry } = await filesOf(mail);
  expect((await contentOf('application/pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  expect((await contentOf('image/png')).subarray(1, 4).toString()).toBe('PNG');
  expect(method).toBe('REQUEST');
  expect(textOf(entry, 'summary')).toBe(event.title);
  expect(textOf(entry, 'sequence')).toBe('0');
  expect(textOf(entry, 'status')).toBe('CONFIRMED');
  expect(textOf(entry, 'attendee')).toBe(`mailto:${guest.email}`);
  const { startDate, endDate } = new ICAL.Event(entry);
  expect([startDate.toJSDate(), endDate.toJSDate()]).toEqual(
    [event.startsAt, event.endsAt].map((at) => new Date(Math.floor(at.getTime() / 1000) * 1000)),
  );
});

const about = (event: Awaited<ReturnType<typeof anEvent>>) => ({
  eventId: event.id,
  organizationId: event.organizationId,
  slugs: [event.slug],
});

test('a new date is told to every holder once, as a change to the entry their calendar has', async () => {
  const event = await anEvent();
  const { email, ctx } = await aPerson();
  const ticketId = await aTicket(ctx, event.id);
  const { guest } = await aGuestTicket(event.id);
  const gone = await aPerson();
  await cancelTicket(gone.ctx, { ticketId: await aTicket(gone.ctx, event.id) });
  const before = await filesOf(await inbox().waitFor({ to: email, subject: /^Your ticket/ }));

  const startsAt = new Date(event.startsAt.getTime() + 86_400_000);
  const endsAt = new Date(event.endsAt.getTime() + 86_400_000);
  await transaction(aJob(), async (ctx) => {
    const moved = { startsAt, endsAt, calendarSequence: event.calendarSequence + 1, updatedAt: ctx.now };
    await ctx.db.update(events).set(moved).where(eq(events.id, event.id));
    await emit(ctx, eventChanged, { ...about(event), moved: true });
  });
  const mail = await inbox().waitFor({ to: email, subject: /^New date/ });
  await inbox().waitFor({ to: guest.email, subject: /^New date/ });
  const { method, entry } = await filesOf(mail);
  expect(method).toBe('REQUEST');
  expect(textOf(entry, 'uid')).toBe(textOf(before.entry, 'uid'));
  expect(textOf(entry, 'uid')).toContain(ticketId);
  expect(textOf(entry, 'sequence')).toBe('1');
  expect(new ICAL.Event(entry).startDate.toJSDate().getUTCDate()).toBe(startsAt.getUTCDate());
  expect((await inbox().list({ to: email })).messages).toHaveLength(2);
  expect((await inbox().list({ to: gone.email })).messages.map(({ subject }) => subject)).not.toContainEqual(
    expect.stringMatching(/^New date/),
  );
});

test('an event that is called off strikes the entry out', async () => {
  const event = await anEvent();
  const { email, ctx } = await aPerson();
  await aTicket(ctx, event.id);
  await transaction(aJob(), async (ctx) => {
    const off = { cancelledAt: ctx.now, cancelReason: 'Батареи холодные.', calendarSequence: 1, updatedAt: ctx.now };
    await ctx.db
      .update(events)
      .set({ ...off, status: 'cancelled' })
      .where(eq(events.id, event.id));
    await emit(ctx, eventCancelled, about(event));
  });
  const mail = await inbox().waitFor({ to: email, subject: /^Cancelled/ });
  expect(mail.text).toContain('Батареи холодные.');
  const { method, entry } = await filesOf(mail);
  expect([method, textOf(entry, 'status'), textOf(entry, 'sequence')]).toEqual(['CANCEL', 'CANCELLED', '1']);
});

test('what lists print about free places follows the tickets', async () => {
  const event = await anEvent({ capacity: 2 });
  const { ctx, email } = await aPerson();
  const ticketId = await aTicket(ctx, event.id);
  await inbox().waitFor({ to: email });
  const facts = async () => {
    const [row] = await db().select().from(eventFacts).where(eq(eventFacts.eventId, event.id));
    return row && { freeSeats: row.freeSeats, priceFromMinor: row.priceFromMinor };
  };
  await expect.poll(facts).toEqual({ freeSeats: 1, priceFromMinor: 0 });
  await cancelTicket(ctx, { ticketId });
  await expect.poll(facts).toEqual({ freeSeats: 2, priceFromMinor: 0 });
});
