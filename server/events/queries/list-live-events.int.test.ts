import { beforeEach, expect, test } from 'vitest';
import { database } from '@/db';
import { events } from '@/db/schema/events';
import { anEvent } from '@/tests/support/events';
import { aVisitor } from '@/tests/support/people';
import { listLiveEvents } from './list-live-events';
import { listNewestEvents } from './list-newest-events';

const now = new Date('2026-12-10T14:00:00Z');
const visitor = { ...aVisitor(), now };
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
const online = { kind: 'webinar', city: null } as const;
const onAir = { ...online, startsAt: minutes(-30), endsAt: minutes(30) };

beforeEach(() => database().db.delete(events));

test('what can be watched now is shown, whoever ends first leading', async () => {
  await anEvent({ ...online, title: 'Ends later', startsAt: minutes(-90), endsAt: minutes(60) });
  await anEvent({ title: 'Ends first', startsAt: minutes(-10), endsAt: minutes(20), kind: 'hybrid' });
  await anEvent({ ...online, title: 'Begins this second', startsAt: now, endsAt: minutes(240) });
  await anEvent({ ...online, title: 'Ended this second', startsAt: minutes(-60), endsAt: now });
  await anEvent({ ...online, title: 'In a minute', startsAt: minutes(1), endsAt: minutes(60) });
  await anEvent({ title: 'Only in the room', ...onAir, kind: 'in_person', city: 'Almaty' });
  const titles = (await listLiveEvents(visitor)).map(({ title }) => title);
  expect(titles).toEqual(['Ends first', 'Ends later', 'Begins this second']);
});

test('what strangers may not find is on no shelf', async () => {
  await anEvent({ ...onAir, status: 'draft' });
  await anEvent({ ...onAir, visibility: 'private' });
  await anEvent({ ...onAir, visibility: 'unlisted' });
  await anEvent({ startsAt: minutes(60), endsAt: minutes(90), status: 'in_review' });
  await anEvent({ startsAt: minutes(60), endsAt: minutes(90), visibility: 'invite_only' });
  expect(await listLiveEvents(visitor)).toEqual([]);
  expect(await listNewestEvents(visitor)).toEqual([]);
});

test('the newest are those published last, as long as they have not begun', async () => {
  const added = (title: string, publishedAt: Date) =>
    anEvent({ title, publishedAt, startsAt: minutes(600), endsAt: minutes(700) });
  await added('Yesterday', minutes(-1440));
  await added('An hour ago', minutes(-60));
  await added('Last month', minutes(-43_200));
  await anEvent({ title: 'Just now, and begun', publishedAt: minutes(-5), startsAt: minutes(-1), endsAt: minutes(9) });
  const titles = (await listNewestEvents(visitor)).map(({ title }) => title);
  expect(titles).toEqual(['An hour ago', 'Yesterday', 'Last month']);
});

test('what its host opened early or keeps open is shown, and what its host ended is not', async () => {
  const broadcast = (state: 'open' | 'ended') => ({ facts: { broadcast: state } });
  await anEvent({ ...onAir, ...online, title: 'By the clock' });
  await anEvent({ ...onAir, ...online, title: 'Ended by its host', ...broadcast('ended') });
  await anEvent({ ...online, title: 'Opened early', startsAt: minutes(20), endsAt: minutes(80), ...broadcast('open') });
  await anEvent({ ...online, title: 'Runs late', startsAt: minutes(-90), endsAt: minutes(-5), ...broadcast('open') });
  await anEvent({ ...onAir, ...online, title: 'Not public', visibility: 'unlisted', ...broadcast('open') });
  const titles = (await listLiveEvents(visitor)).map(({ title }) => title);
  expect(titles).toEqual(['Runs late', 'By the clock', 'Opened early']);
});
