import { expect, test } from 'vitest';
import { anEvent, anOrganizer } from '@/tests/support/events';
import { aPerson, aVisitor } from '@/tests/support/people';
import type { EventStatus, EventVisibility } from '../schema';
import { countOrganizerAddresses } from './count-organizer-addresses';
import { getOrganizer } from './get-organizer';
import { listOrganizerAddresses } from './list-organizer-addresses';
import { listOrganizerEvents } from './list-organizer-events';

let made = 0;
async function somebody() {
  made += 1;
  const handle = `house-${made}`;
  return { handle, organizationId: await anOrganizer({ handle, name: 'The house', bio: 'Songs' }) };
}

test('whoever has shown nothing yet is not there, except for their own team', async () => {
  const { handle, organizationId } = await somebody();
  await anEvent({ organizationId, status: 'draft', publishedAt: null });
  await anEvent({ organizationId, visibility: 'private' });
  await expect(getOrganizer(aVisitor(), { handle })).rejects.toMatchObject({ kind: 'not_found' });
  const grant = { scope: 'organization', organizationId, eventId: null, permissions: ['event.read'] } as const;
  const { ctx } = await aPerson({ grants: [grant] });
  expect(await getOrganizer(ctx, { handle })).toMatchObject({ handle, eventCount: 0 });
});

test.each<[EventStatus, EventVisibility, number]>([
  ['published', 'public', 1],
  ['published', 'unlisted', 0],
  ['cancelled', 'public', 0],
])('with an event that is %s and %s they stand in public, and %i is counted', async (status, visibility, count) => {
  const { handle, organizationId } = await somebody();
  await anEvent({ organizationId, status, visibility, ...(status === 'cancelled' && { cancelledAt: new Date() }) });
  expect(await getOrganizer(aVisitor(), { handle })).toMatchObject({
    name: 'The house',
    bio: 'Songs',
    eventCount: count,
  });
});

test('what is to come stands soonest first, what was latest first, and pages end where the list does', async () => {
  const { handle, organizationId } = await somebody();
  for (const inDays of [3, 1, 2, -5, -3, -4]) {
    await anEvent({ organizationId, title: `day ${inDays}`, startsAt: new Date(Date.now() + inDays * 86_400_000) });
  }
  await anEvent({ organizationId, title: 'a draft', status: 'draft', publishedAt: null });
  await anEvent({ title: 'of somebody else' });
  const titles = async (shelf: 'upcoming' | 'past', cursor?: string) => {
    const { rows, nextCursor } = await listOrganizerEvents(aVisitor(), { handle, shelf, cursor, limit: 2 });
    return { titles: rows.map(({ title }) => title), nextCursor };
  };
  for (const [shelf, all] of [
    ['upcoming', ['day 1', 'day 2', 'day 3']],
    ['past', ['day -3', 'day -4', 'day -5']],
  ] as const) {
    const first = await titles(shelf);
    expect(first.titles).toEqual(all.slice(0, 2));
    const second = await titles(shelf, first.nextCursor ?? undefined);
    expect(second).toEqual({ titles: all.slice(2), nextCursor: null });
  }
});

test('search engines hear of those who have something in a list, and of nobody else', async () => {
  const listed = await somebody();
  await anEvent({ organizationId: listed.organizationId });
  await anEvent({ organizationId: listed.organizationId });
  const hidden = await somebody();
  await anEvent({ organizationId: hidden.organizationId, visibility: 'unlisted' });
  const addresses = await listOrganizerAddresses(aVisitor(), { page: 0 });
  expect(addresses.map(({ handle }) => handle)).toContain(listed.handle);
  expect(addresses.map(({ handle }) => handle)).not.toContain(hidden.handle);
  expect(await countOrganizerAddresses(aVisitor())).toBe(addresses.length);
});
