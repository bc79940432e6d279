import { randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import { readState } from '@/server/stack/state';
import { signIn } from './support/doors';
import { keepConnections, MEDIA_ARGS, receptionOf } from './support/media';
import { stackUnderTest } from './support/stack-under-test';
import { axe, expect, LAUNCH_ARGS, test } from './support/test';
import { ask, aWebinarOf, begin, type Webinar } from './support/webinar';

// The camera of these browsers is not real and asks nobody; who may use it is given to each context alone.
const args = [...LAUNCH_ARGS, ...MEDIA_ARGS.filter((argument) => argument !== '--use-fake-ui-for-media-stream')];
test.use({
  launchOptions: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
    async ({}, use) => use({ executablePath: stackUnderTest().chromiumPath, args }),
    { scope: 'worker' },
  ],
});
test.describe.configure({ mode: 'serial' });
test.setTimeout(300_000);
test.beforeEach(() => {
  const { noLivekit } = stackUnderTest();
  test.skip(noLivekit !== '', noLivekit);
});

const ASKED = 'foyerAskedForDevices';

/** A page that counts how often it wanted a camera, a microphone or a screen. */
async function countQuestions(page: Page): Promise<void> {
  await keepConnections(page);
  await page.addInitScript((place) => {
    Object.assign(window, { [place]: 0 });
    const { mediaDevices } = navigator;
    for (const name of ['getUserMedia', 'getDisplayMedia'] as const) {
      mediaDevices[name] = () => {
        Object.assign(window, { [place]: Reflect.get(window, place) + 1 });
        return Promise.reject(new DOMException('nobody is asked here', 'NotAllowedError'));
      };
    }
  }, ASKED);
}
const questions = (page: Page): Promise<number> => page.evaluate((place) => Reflect.get(window, place), ASKED);

/** Moving picture and sound, as decoded: both grow from now on. */
async function seesAndHears(page: Page): Promise<void> {
  const { framesDecoded, audioEnergy } = await receptionOf(page);
  const grown = { timeout: 20_000 };
  await expect.poll(async () => (await receptionOf(page)).framesDecoded, grown).toBeGreaterThan(framesDecoded + 15);
  await expect.poll(async () => (await receptionOf(page)).audioEnergy, grown).toBeGreaterThan(audioEnergy);
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const roomOf = ({ eventId }: Webinar, locale = 'en') => `/${locale}/live/${eventId}`;

async function openRoom(page: Page, webinar: Webinar): Promise<void> {
  await page.context().grantPermissions(['camera', 'microphone']);
  await keepConnections(page);
  await page.goto(roomOf(webinar));
  await page.getByRole('button', { name: 'Open the room' }).click();
  await expect(page.getByText('People see and hear you')).toBeVisible({ timeout: 20_000 });
}

async function register(page: Page, { eventId }: Webinar): Promise<string> {
  return String(Reflect.get(Object(await ask(page, 'ticketing.register', { eventId })), 'ticketId'));
}

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
  await expect(plain.getByText('The live room needs JavaScript')).toBeVisible();
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

test.describe('while nobody can reach the room server', () => {
  test.use({ allowed: [/ConnectionError|WebSocket|503 to fetch .*live\.join|could not|negotiat|publish/i] });

  test('pages say that the connection is lost, and picture and sound come back by themselves', async ({
    page,
    person,
    newVisitor,
  }) => {
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
});
