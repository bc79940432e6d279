import { expect, test } from 'vitest';
import type { Grant } from '@/server/kernel/pure/actor';
import type { Id } from '@/server/kernel/pure/id';
import { anEvent, anOrganizer } from '@/tests/support/events';
import { aPerson, aVisitor } from '@/tests/support/people';
import { getEvent } from './get-event';

const reader = (place: { organizationId: Id<'org'>; eventId?: Id<'evt'> }): Grant => ({
  scope: place.eventId ? 'event' : 'organization',
  organizationId: place.organizationId,
  eventId: place.eventId ?? null,
  permissions: ['event.read'],
});

test('a published page shows its words, its organiser and what was counted', async () => {
  const organizationId = await anOrganizer({ handle: 'the-lantern', name: 'The Lantern', bio: 'We bring torches.' });
  const { slug } = await anEvent({
    organizationId,
    title: 'Museum after hours',
    description: 'First.\n\nSecond.',
    facts: { priceFromMinor: 120_000, currency: 'RUB', freeSeats: 9 },
  });
  expect(await getEvent(aVisitor(), { slug })).toMatchObject({
    title: 'Museum after hours',
    description: 'First.\n\nSecond.',
    organizer: { handle: 'the-lantern', name: 'The Lantern', bio: 'We bring torches.' },
    priceFrom: { amountMinor: 120_000, currency: 'RUB' },
    freeSeats: 9,
    availability: 'few_left',
  });
});

test('nothing that belongs to the house alone leaves with the page', async () => {
  const { slug } = await anEvent();
  const view = await getEvent(aVisitor(), { slug });
  for (const name of ['organizationId', 'version', 'createdAt', 'publishedAt']) {
    expect(view).not.toHaveProperty(name);
  }
  expect(view).toMatchObject({ priceFrom: null, freeSeats: null, availability: 'open' });
});

test.each(['ended', 'archived', 'cancelled', 'postponed'] as const)(
  'an event that is %s keeps its page',
  async (status) => {
    const { slug } = await anEvent({ status });
    await expect(getEvent(aVisitor(), { slug })).resolves.toMatchObject({ status });
  },
);

test('an unlisted event opens for whoever has its address', async () => {
  const { slug } = await anEvent({ visibility: 'unlisted' });
  await expect(getEvent(aVisitor(), { slug })).resolves.toMatchObject({ visibility: 'unlisted' });
});

test.each([
  { status: 'draft' },
  { status: 'in_review' },
  { visibility: 'private' },
  { visibility: 'invite_only' },
  { status: 'draft', visibility: 'unlisted' },
] as const)('what is %o looks to strangers like an address that does not exist', async (hidden) => {
  const event = await anEvent(hidden);
  const elsewhere = await aPerson({ grants: [reader({ organizationId: await anOrganizer() })] });
  const other = await anEvent();
  const onOther = await aPerson({ grants: [reader({ organizationId: event.organizationId, eventId: other.id })] });
  for (const { ctx } of [{ ctx: aVisitor() }, await aPerson(), elsewhere, onOther]) {
    const refusal = await getEvent(ctx, event).catch((error: unknown) => error);
    const unknown = await getEvent(ctx, { slug: 'no-such-event' }).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ kind: 'not_found' });
    expect(unknown).toMatchObject({ kind: 'not_found' });
  }

  const member = await aPerson({ grants: [reader(event)] });
  const guest = await aPerson({ grants: [reader({ organizationId: event.organizationId, eventId: event.id })] });
  for (const { ctx } of [member, guest]) await expect(getEvent(ctx, event)).resolves.toMatchObject(hidden);
});

test('the address is found however it is written', async () => {
  const { slug } = await anEvent();
  await expect(getEvent(aVisitor(), { slug: slug.toUpperCase() })).resolves.toMatchObject({ slug });
});
