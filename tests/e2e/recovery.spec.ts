import { randomUUID } from 'node:crypto';
import { signIn } from './support/doors';
import { anOrganizerElsewhere } from './support/organizer';
import { killPart } from './support/parts';
import { call } from './support/person';
import { acceptAsItIs, button, choose, picture, said } from './support/photo';
import { stackUnderTest } from './support/stack-under-test';
import { expect, test } from './support/test';
import { isLive, notesWith, openWall, write } from './support/wall';

test.describe.configure({ mode: 'serial', timeout: 120_000 });
// While a part is away the browser says that it gets no answer, or an error of the server.
test.use({
  allowed: [
    /method: (HEAD|PUT|POST)|Connecting to 'blob:|Failed to load resource|WebSocket connection to|net::ERR_|status of 50\d|^answer: 50\d/,
  ],
});

for (const part of ['realtime', 'postgres', 'worker', 'web']) {
  test(`nothing written is lost or doubled while the part "${part}" ends and returns`, async ({ page, newVisitor }) => {
    const [told, other] = [randomUUID(), await newVisitor()];
    await openWall(page, 'Nadia');
    await openWall(other, 'Timur');
    await write(page, `before ${told}`);
    await expect(notesWith(other, `before ${told}`)).toBeVisible();

    const { isBack } = killPart(part);
    for (const number of [1, 2, 3]) {
      await write(page, `${number} of ${told}`);
      await write(other, `${number} back ${told}`);
    }
    await isBack();

    const expected = ['before', '1 of', '2 of', '3 of', '1 back', '2 back', '3 back'].map((text) => `${text} ${told}`);
    for (const reader of [page, other]) {
      for (const text of expected) await expect(notesWith(reader, text)).toHaveCount(1, { timeout: 45_000 });
      await expect(reader.getByText('Sending …')).toHaveCount(0);
      await expect(isLive(reader)).toBeVisible({ timeout: 45_000 });
    }
    const seen = await Promise.all([page, other].map((reader) => notesWith(reader, told).allInnerTexts()));
    expect(seen[0]).toEqual(seen[1]);

    await write(page, `after ${told}`);
    await expect(notesWith(other, `after ${told}`)).toHaveCount(1);
  });
}

test('a photo whose store ends on the way is tried again and set', async ({ page, person }) => {
  await signIn(page, await person());
  await expect(button(page, 'Add a photo')).toBeVisible();
  const { isBack } = killPart('uploads');
  await choose(page, await picture());
  await acceptAsItIs(page);
  await isBack();
  const again = button(page, 'Try again');
  await expect(again.or(said(page, 'The photo is set.'))).toBeVisible({ timeout: 45_000 });
  if (await again.isVisible()) await again.click();
  await expect(said(page, 'The photo is set.')).toBeVisible();
});

test('a photo whose worker ends on the way is set when it is back, without another press', async ({ page, person }) => {
  await signIn(page, await person());
  await expect(button(page, 'Add a photo')).toBeVisible();
  const { isBack } = killPart('worker');
  await choose(page, await picture());
  await acceptAsItIs(page);
  await isBack();
  await expect(said(page, 'The photo is set.')).toBeVisible({ timeout: 45_000 });
});

test('a page that was called old is not shown again by a web process that starts anew', async ({ request }) => {
  const organizer = anOrganizerElsewhere();
  const event = await organizer.make();
  const page = async () => (await request.get(`/pt/e/${event.slug}`)).text();
  expect(await page()).toContain(event.title);
  await organizer.changeQuietly(event, { title: 'Outra noite' });
  expect(await page()).toContain(event.title);
  const { internalKey, origin } = stackUnderTest();
  const told = await fetch(`${origin}/api/internal/revalidate`, {
    method: 'POST',
    headers: { authorization: `Bearer ${internalKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ tags: [`event:${event.id}`], paths: [] }),
  });
  expect(told.ok).toBe(true);

  const { isBack } = killPart('web');
  await isBack();
  await expect.poll(page, { intervals: [100] }).toContain('Outra noite');
  await organizer.close();
});

test('pushes that fail, come twice or come late change nothing of what is shown', async ({
  page,
  newVisitor,
  request,
}) => {
  const [told, other] = [randomUUID(), await newVisitor()];
  await openWall(page, 'Nadia');
  await openWall(other, 'Timur');
  const channel = 'private-dev-wall.main';
  const written: string[] = [];
  for (const fault of [
    { mode: 'fail', status: 500, count: 3 },
    { mode: 'duplicate', count: 2 },
    { mode: 'late', delayMs: 1_500, count: 1 },
    { mode: 'slow', delayMs: 1_500, count: 1 },
  ]) {
    await call(request, 'dev.realtime.fault.add', { ...fault, channel });
    for (const number of [1, 2, 3]) {
      written.push(`${fault.mode} ${number} ${told}`);
      await write(page, written.at(-1) ?? '');
    }
    await expect(notesWith(other, told)).toHaveText(written.map((text) => new RegExp(text)));
  }
  await call(request, 'dev.realtime.fault.clear', undefined);
  await expect(notesWith(page, told)).toHaveText(written.map((text) => new RegExp(text)));
});
