import { and, eq } from 'drizzle-orm';
import postgres from 'postgres';
import { expect, test } from 'vitest';
import { database } from '@/db';
import { one } from '@/db/one';
import { events } from '@/db/schema/events';
import { tickets } from '@/db/schema/ticketing';
import { anEditor, anEvent, anEventForm } from '@/tests/support/events';
import { aVisitor } from '@/tests/support/people';
import { aGuest, aGuestTicket } from '@/tests/support/tickets';
import { changeEvent } from '../../events/commands/change-event';
import type { Id } from '../../kernel/pure/id';
import { cancelTicket } from './cancel-ticket';
import { registerForEvent } from './register-for-event';

const { db } = database();

const stateOf = async (eventId: Id<'evt'>) => ({
  capacity: one(await db.select().from(events).where(eq(events.id, eventId))).capacity,
  taken: await db.$count(tickets, and(eq(tickets.eventId, eventId), eq(tickets.status, 'valid'))),
});

async function anEventWithGuests({ capacity, guests }: { capacity: number | null; guests: number }) {
  const { ctx, organizationId } = await anEditor();
  const { id: eventId } = await anEvent({ organizationId, capacity, version: 1 });
  const held = [];
  for (let guest = 0; guest < guests; guest += 1) held.push(await aGuestTicket(eventId));
  const setCapacity = (places: number | null) =>
    changeEvent(ctx, { eventId, version: 1, ...anEventForm({ capacity: places }) });
  return { eventId, held, setCapacity };
}

test('fewer places than tickets are refused beside the field, with how many are given', async () => {
  const { eventId, setCapacity } = await anEventWithGuests({ capacity: 5, guests: 3 });
  await expect(setCapacity(2)).rejects.toMatchObject({
    kind: 'invalid',
    fields: { capacity: 'events.errors.capacity_taken' },
    values: { taken: 3 },
  });
  expect(await stateOf(eventId)).toEqual({ capacity: 5, taken: 3 });
});

test.each([[3], [4], [null]])('%s places for three tickets are enough', async (places) => {
  const { eventId, setCapacity } = await anEventWithGuests({ capacity: 5, guests: 3 });
  await setCapacity(places);
  expect(await stateOf(eventId)).toEqual({ capacity: places, taken: 3 });
});

test('a limit where there was none counts too, and a place that was given back counts no more', async () => {
  const { eventId, held, setCapacity } = await anEventWithGuests({ capacity: null, guests: 3 });
  await expect(setCapacity(2)).rejects.toMatchObject({ values: { taken: 3 } });
  const [{ ticketId } = { ticketId: null }] = held;
  if (!ticketId) throw new Error('Nobody came');
  await cancelTicket({ ...aVisitor(), actor: { kind: 'ticket', ticketId, eventId } }, { ticketId });
  await setCapacity(2);
  expect(await stateOf(eventId)).toEqual({ capacity: 2, taken: 2 });
});

/** The organiser takes places away while people come in through the same door. */
async function race() {
  const { eventId, setCapacity } = await anEventWithGuests({ capacity: 20, guests: 2 });
  const people = Array.from({ length: 8 }, (_, index) =>
    registerForEvent(aVisitor({ address: `203.0.113.${index}` }), { eventId, guest: aGuest() }),
  );
  await Promise.allSettled([...people, setCapacity(3)]);
  const { capacity, taken } = await stateOf(eventId);
  return { capacity: capacity ?? Number.POSITIVE_INFINITY, taken };
}

test('however people and the organiser meet, nobody stands outside with a ticket', async () => {
  for (let round = 0; round < 6; round += 1) {
    const { capacity, taken } = await race();
    expect(taken).toBeLessThanOrEqual(capacity);
  }
});

test('without the count in the database the places are taken away from under people', async () => {
  const owner = postgres(process.env.DATABASE_OWNER_URL ?? '', { max: 1, onnotice: () => undefined });
  await owner`alter table events disable trigger events_capacity_holds_tickets`;
  try {
    const { eventId, setCapacity } = await anEventWithGuests({ capacity: 5, guests: 3 });
    await setCapacity(2);
    const { capacity, taken } = await stateOf(eventId);
    expect(taken).toBeGreaterThan(capacity ?? 0);
  } finally {
    await owner`alter table events enable trigger events_capacity_holds_tickets`;
    await owner.end();
  }
});
