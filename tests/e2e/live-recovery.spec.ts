import { readState } from '@/server/stack/state';
import { signIn } from './support/doors';
import { browserWithMedia, countQuestions, openRoom, questions, register, roomOf, seesAndHears } from './support/live';
import { stackUnderTest } from './support/stack-under-test';
import { expect, test } from './support/test';
import { aWebinarOf } from './support/webinar';

test.use({
  launchOptions: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
    async ({}, use) => use(browserWithMedia()),
    { scope: 'worker' },
  ],
  allowed: [/ConnectionError|WebSocket|503 to fetch .*live\.join|could not|negotiat|publish/i],
});

test('while nobody can reach the room server, pages say so, and picture and sound come back by themselves', async ({
  page,
  person,
  newVisitor,
}) => {
  test.setTimeout(300_000);
  const { noLivekit } = stackUnderTest();
  test.skip(noLivekit !== '', noLivekit);
  const webinar = await aWebinarOf(page, await person());
  const attendee = await newVisitor();
  await countQuestions(attendee);
  await signIn(attendee, await person());
  await register(attendee, webinar);
  await openRoom(page, webinar);
  await attendee.goto(roomOf(webinar));
  await expect(attendee.getByRole('list', { name: 'On stage' })).toBeVisible({ timeout: 20_000 });
  await seesAndHears(attendee);

  const pid = readState(stackUnderTest().home).parts.livekit?.pid ?? Number.NaN;
  process.kill(pid, 'SIGSTOP');
  try {
    const lost = attendee.getByRole('alert').filter({ hasText: 'Connection lost' });
    await expect(lost).toBeVisible({ timeout: 40_000 });
    await expect(page.getByText('You are not connected: nobody sees or hears you')).toBeVisible({ timeout: 40_000 });
  } finally {
    process.kill(pid, 'SIGCONT');
  }
  await expect(page.getByText('People see and hear you')).toBeVisible({ timeout: 40_000 });
  await expect(attendee.getByRole('alert').filter({ hasText: 'Connection lost' })).toBeHidden({ timeout: 40_000 });
  await seesAndHears(attendee);
  expect(await questions(attendee)).toBe(0);
});
