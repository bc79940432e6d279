import { randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import { signIn } from './support/doors';
import { browserWithMedia, countQuestions, openRoom, questions, register, roomOf, seesAndHears } from './support/live';
import { stackUnderTest } from './support/stack-under-test';
import { axe, expect, test } from './support/test';
import { ask, aWebinarOf, begin } from './support/webinar';

test.use({
  launchOptions: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
    async ({}, use) => use(browserWithMedia()),
    { scope: 'worker' },
  ],
  // The room's line is cut when the room is closed, and the vendor's library says so.
  allowed: [/error reading from signal stream/],
});
test.describe.configure({ mode: 'serial' });
test.setTimeout(300_000);
test.beforeEach(() => {
  const { noLivekit } = stackUnderTest();
  test.skip(noLivekit !== '', noLivekit);
});

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

test('a host opens the room, whoever has a ticket comes in by itself, and the end is said everywhere', async ({
  page,
  person,
  newVisitor,
  mailbox,
}) => {
  const webinar = await aWebinarOf(page, await person());
  const [attendee, guest, passerBy] = [await newVisitor(), await newVisitor(), await newVisitor()];
  await countQuestions(attendee);
  await signIn(attendee, await person());
  await register(attendee, webinar);
  await attendee.goto(roomOf(webinar));
  await expect(heading(attendee, webinar.title)).toBeVisible();
  await expect(attendee.getByRole('timer')).toContainText('Starts in');
  await axe(attendee);

  const email = `guest-${randomBytes(6).toString('hex')}@foyer.test`;
  await ask(guest, 'ticketing.register', { eventId: webinar.eventId, guest: { name: 'Әсел Төлеуғазы', email } });
  const [link = ''] = /https?:\/\/\S+\/t\?code=\S+/.exec((await mailbox.waitFor({ to: email })).text ?? '') ?? [];
  await guest.goto(link);
  await guest.getByRole('button', { name: 'Open the ticket' }).click();
  await guest.getByRole('link', { name: 'Enter the room' }).click();
  await expect(guest.getByRole('timer')).toContainText('Starts in');

  await passerBy.goto(roomOf(webinar));
  await expect(heading(passerBy, 'Your ticket is the key')).toBeVisible();
  await expect(passerBy.getByRole('link', { name: 'Sign in' }).last()).toHaveAttribute('href', /next=.*live/);
  await axe(passerBy);

  await begin(webinar);
  await openRoom(page, webinar);
  await axe(page);
  for (const watching of [attendee, guest]) {
    await expect(watching.getByRole('list', { name: 'On stage' }).getByLabel('Ada Ivanova')).toBeVisible({
      timeout: 20_000,
    });
  }
  await seesAndHears(attendee);
  expect(await questions(attendee)).toBe(0);
  await axe(attendee);

  await page.getByRole('button', { name: 'Mute' }).click();
  await expect(page.getByText('People see you. Microphone off')).toBeVisible();
  const door = passerBy.getByRole('link', { name: 'Enter the room' });
  await expect(async () => {
    await passerBy.goto(`/en/e/${webinar.slug}`);
    await expect(door).toHaveAttribute('href', roomOf(webinar), { timeout: 1000 });
  }).toPass();

  await page.getByRole('button', { name: 'End…' }).click();
  const dialog = page.getByRole('alertdialog', { name: `End “${webinar.title}”?` });
  await axe(page);
  await dialog.getByRole('button', { name: 'End for everybody' }).click();
  for (const one of [page, attendee, guest]) await expect(heading(one, 'The broadcast has ended')).toBeVisible();
  await expect(async () => {
    await passerBy.goto(`/en/e/${webinar.slug}`);
    await expect(passerBy.getByText('The broadcast has ended')).toBeVisible({ timeout: 1000 });
  }).toPass();
  const refused = await attendee.request.post('/api/trpc/live.join', {
    data: { json: { eventId: webinar.eventId } },
    headers: { origin: stackUnderTest().origin },
  });
  expect(refused.status()).toBe(409);
  expect(await refused.text()).toContain('live.errors.ended');
});

test('one place for each person: it moves to another window and back, and is lost with the ticket', async ({
  page,
  person,
  newVisitor,
}) => {
  const webinar = await aWebinarOf(page, await person());
  const attendee = await newVisitor();
  await countQuestions(attendee);
  await signIn(attendee, await person());
  const ticketId = await register(attendee, webinar);
  await openRoom(page, webinar);
  await attendee.goto(roomOf(webinar));
  const host = (tab: Page) => tab.getByRole('list', { name: 'On stage' }).getByLabel('Ada Ivanova');
  await expect(host(attendee)).toBeVisible({ timeout: 20_000 });

  const second = await attendee.context().newPage();
  await second.goto(roomOf(webinar));
  await expect(host(second)).toBeVisible({ timeout: 20_000 });
  await expect(heading(attendee, 'Opened in another window')).toBeVisible();
  await attendee.getByRole('button', { name: 'Continue here' }).click();
  await expect(host(attendee)).toBeVisible({ timeout: 20_000 });
  await expect(heading(second, 'Opened in another window')).toBeVisible();
  await second.close();

  await ask(attendee, 'ticketing.cancel', { ticketId });
  await expect(heading(attendee, 'You were taken out of the room')).toBeVisible({ timeout: 20_000 });
  await attendee.getByRole('button', { name: 'Try again' }).click();
  await expect(heading(attendee, 'You are not let in')).toBeVisible();
  await expect(attendee.getByText('You need a ticket for this event to come in.')).toBeVisible();
});

test('whoever ends before the start has rehearsed, and people go on waiting', async ({ page, person, newVisitor }) => {
  const webinar = await aWebinarOf(page, await person());
  const attendee = await newVisitor();
  await countQuestions(attendee);
  await signIn(attendee, await person());
  await register(attendee, webinar);
  await attendee.goto(roomOf(webinar));
  await openRoom(page, webinar);
  await expect(attendee.getByRole('list', { name: 'On stage' })).toBeVisible({ timeout: 20_000 });
  await page.getByRole('button', { name: 'End…' }).click();
  await expect(page.getByText('Everybody is sent out and waits for the start.')).toBeVisible();
  await page.getByRole('button', { name: 'End for everybody' }).click();
  await expect(page.getByRole('button', { name: 'Open the room' })).toBeVisible();
  await expect(attendee.getByRole('timer')).toContainText('Starts in');
});

test('without JavaScript the page says which event it is, and that a live room needs scripts', async ({
  page,
  person,
  withoutJavaScript,
}) => {
  const webinar = await aWebinarOf(page, await person());
  const plain = await withoutJavaScript();
  await plain.context().addCookies(await page.context().cookies());
  await plain.goto(roomOf(webinar));
  await expect(heading(plain, webinar.title)).toBeVisible();
  // A browser whose scripts were switched off by a test still reads pages as one that runs them: it hides this.
  expect(await plain.locator('noscript').innerHTML()).toContain('The live room needs JavaScript');
  const passerBy = await withoutJavaScript();
  await passerBy.goto(roomOf(webinar, 'ru'));
  await expect(heading(passerBy, 'Ключ — ваш билет')).toBeVisible();
});

test('a room that there is not is a missing page, also for whoever may do everything', async ({ page, person }) => {
  await signIn(page, await person());
  for (const id of ['nothing', 'evt_01h2xcejqtf2nbrexx3vqjhp41']) {
    await page.goto(`/en/live/${id}`);
    await expect(heading(page, 'This door leads nowhere')).toBeVisible();
  }
});
