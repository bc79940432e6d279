import type { Page } from '@playwright/test';
import { readState } from '@/server/stack/state';
import { keepConnections, MEDIA_ARGS, receptionOf } from './support/media';
import { stackUnderTest } from './support/stack-under-test';
import { expect, LAUNCH_ARGS, test } from './support/test';

test.use({
  launchOptions: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
    async ({}, use) => use({ executablePath: stackUnderTest().chromiumPath, args: [...LAUNCH_ARGS, ...MEDIA_ARGS] }),
    { scope: 'worker' },
  ],
});
// One room and one room server, which the last of them kills.
test.describe.configure({ mode: 'serial' });
test.beforeEach(() => {
  const { noLivekit } = stackUnderTest();
  test.skip(noLivekit !== '', noLivekit);
});

async function join(page: Page, name: string): Promise<void> {
  await keepConnections(page);
  await page.goto('/en/dev/live');
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(page.getByRole('status')).toHaveText('Connected');
}

const tile = (page: Page, name: string) =>
  page.getByRole('list', { name: 'In the room' }).getByLabel(name, { exact: true });

/** Moving picture and sound, as decoded: both grow from now on. */
async function seesAndHears(page: Page): Promise<void> {
  const { framesDecoded, audioEnergy } = await receptionOf(page);
  await expect.poll(async () => (await receptionOf(page)).framesDecoded).toBeGreaterThan(framesDecoded + 15);
  await expect.poll(async () => (await receptionOf(page)).audioEnergy).toBeGreaterThan(audioEnergy);
  await expect.poll(async () => (await receptionOf(page)).audioLevel).toBeGreaterThan(0);
}

test('two people see and hear each other, and know when one is muted and when one leaves', async ({
  page,
  newVisitor,
}) => {
  const other = await newVisitor();
  await join(page, 'Әсел');
  await expect(page.getByText('Nobody else is here yet.')).toBeVisible();
  await join(other, 'Timur');
  await expect(tile(page, 'Timur')).toBeVisible();
  await Promise.all([seesAndHears(page), seesAndHears(other)]);
  await expect(tile(page, 'Timur').getByText('Microphone on')).toBeAttached();

  await other.getByRole('button', { name: 'Mute' }).click();
  await expect(tile(page, 'Timur').getByText('Microphone off')).toBeAttached();
  const { audioEnergy } = await receptionOf(page);
  await expect.poll(async () => (await receptionOf(page)).audioLevel).toBe(0);
  await other.getByRole('button', { name: 'Unmute' }).click();
  await expect.poll(async () => (await receptionOf(page)).audioEnergy).toBeGreaterThan(audioEnergy);

  await other.getByRole('button', { name: 'Leave' }).click();
  await expect(other.getByLabel('Your name')).toBeVisible();
  await expect(page.getByText('Nobody else is here yet.')).toBeVisible();
});

test('the room server tells us who came, in words that only it can sign', async ({ page, request }) => {
  const { internalKey } = stackUnderTest();
  const joined = async () => {
    const numbers = await request.get('/metrics', { headers: { authorization: `Bearer ${internalKey}` } });
    return Number(/^foyer_video_news_total\{kind="joined"\} (\d+)/m.exec(await numbers.text())?.[1] ?? 0);
  };
  const before = await joined();
  await join(page, 'Nadia');
  await expect.poll(joined).toBeGreaterThan(before);

  const forged = {
    event: 'participant_joined',
    id: 'EV_1',
    room: { name: 'dev-live' },
    participant: { identity: 'x' },
  };
  for (const authorization of ['', 'guessed']) {
    expect((await request.post('/api/webhooks/video', { data: forged, headers: { authorization } })).status()).toBe(
      401,
    );
  }
});

test('who keeps camera and microphone closed is told how to open them, and may come in and watch', async ({
  page,
  newVisitor,
}) => {
  const other = await newVisitor();
  await join(other, 'Timur');
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
  });
  await keepConnections(page);
  await page.goto('/en/dev/live');
  await expect(page.getByRole('alert').filter({ hasText: 'keeps camera and microphone closed' })).toBeVisible();
  await page.getByLabel('Your name').fill('Nadia');
  await page.getByRole('button', { name: 'Join without camera and microphone' }).click();
  await expect(tile(page, 'Nadia (you)').getByText('Microphone off')).toBeAttached();
  await seesAndHears(page);
});

test.describe('while LiveKit is gone', () => {
  // The browser says so too, and whoever knocks meanwhile is told to try again.
  test.use({ allowed: [/ConnectionError|WebSocket connection|503 to fetch .*dev\.live\.join/] });

  test('pages say that they reconnect, and picture and sound come back by themselves', async ({
    page,
    newVisitor,
    request,
  }) => {
    const other = await newVisitor();
    await join(page, 'Әсел');
    await join(other, 'Timur');
    await seesAndHears(page);

    const { pid, restarts = 0 } = readState(stackUnderTest().home).parts.livekit ?? {};
    process.kill(pid ?? Number.NaN, 'SIGKILL');
    await expect(page.getByRole('alert').filter({ hasText: 'The connection is lost' })).toBeVisible();

    await expect
      .poll(() => readState(stackUnderTest().home).parts.livekit, { timeout: 20_000 })
      .toMatchObject({
        status: 'ready',
        restarts: restarts + 1,
      });
    for (const one of [page, other]) {
      await expect(one.getByRole('status')).toHaveText('Connected', { timeout: 30_000 });
    }
    await expect(tile(page, 'Timur')).toBeVisible();
    await Promise.all([seesAndHears(page), seesAndHears(other)]);
    await expect(page.getByRole('alert').filter({ hasText: 'The connection is lost' })).toBeHidden();
    expect(await (await request.get('/readyz')).json()).toMatchObject({
      checks: expect.arrayContaining([expect.objectContaining({ name: 'video', ok: true })]),
    });
  });
});
