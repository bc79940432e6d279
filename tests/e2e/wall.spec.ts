import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { bothLooks, expect, test } from './support/test';
import { isLive, notesWith, openWall, write } from './support/wall';

const notLive = (page: Page) => page.getByRole('status').filter({ hasText: 'Not live: looking every few seconds' });

bothLooks(() => {
  test('what one writes the other sees at once, as often as it was written', async ({ page, newVisitor }) => {
    const [told, other] = [randomUUID(), await newVisitor()];
    await openWall(page, 'Nadia');
    await openWall(other, 'Тимур');
    await write(page, `one ${told}`);
    await write(other, `два ${told}`);
    for (const reader of [page, other]) {
      await expect(notesWith(reader, told)).toHaveText([/Nadia.*one/, /Тимур.*два/]);
    }
  });
});

test('a page that was left and is opened again shows everything once', async ({ page, newVisitor }) => {
  const [told, other] = [randomUUID(), await newVisitor()];
  await openWall(page, 'Nadia');
  await openWall(other, 'Timur');
  await write(other, `one ${told}`);
  await expect(notesWith(page, told)).toHaveCount(1);
  const nav = page.getByRole('navigation').first();
  await nav.getByRole('link', { name: 'Pieces' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Pieces' })).toBeVisible();
  await write(other, `two ${told}`);
  await page.goBack();
  await expect(notesWith(page, told)).toHaveText([/one/, /two/]);
  await page.goForward();
  await nav.getByRole('link', { name: 'Wall' }).click();
  await write(other, `three ${told}`);
  await expect(notesWith(page, told)).toHaveText([/one/, /two/, /three/]);
});

test('a note too large to be pushed is fetched', async ({ page, newVisitor }) => {
  const [told, other] = [randomUUID(), await newVisitor()];
  await openWall(page, 'Nadia');
  await openWall(other, 'Timur');
  await write(page, `${told} ${'seven curtains of velvet '.repeat(600)}end`);
  await expect(notesWith(other, told)).toContainText('velvet end');
});

test.describe('without a line for pushes', () => {
  test.use({ allowed: [/WebSocket connection to/] });

  test('the page says so, still shows news after a moment, and is live again when the line is', async ({
    page,
    newVisitor,
  }) => {
    const [told, other] = [randomUUID(), await newVisitor()];
    let cut = true;
    await page.routeWebSocket(/\/app\//, (line) => {
      if (cut) void line.close({ code: 1001 });
      else line.connectToServer();
    });
    await page.goto('/en/dev/wall');
    await expect(notLive(page)).toBeVisible();
    await openWall(other, 'Timur');
    await write(other, `unheard ${told}`);
    await expect(notesWith(page, `unheard ${told}`)).toHaveCount(1);
    await expect(notLive(page)).toBeVisible();

    cut = false;
    await expect(isLive(page)).toBeVisible({ timeout: 30_000 });
    await write(other, `heard ${told}`);
    await expect(notesWith(page, told)).toHaveText([/unheard/, /heard/]);
  });
});

test.describe('while what speaks the protocol cannot be loaded', () => {
  test.use({ allowed: [/net::ERR_INTERNET_DISCONNECTED/] });

  test('the page keeps asking, and is live once it can', async ({ page }) => {
    let refused = 0;
    await page.route('**/_next/static/chunks/*.js', async (route) => {
      const response = await route.fetch();
      const isProtocol = (await response.text()).includes('pusher:pong');
      if (!isProtocol || refused === 2) return route.fulfill({ response });
      refused += 1;
      return route.abort('internetdisconnected');
    });
    await page.goto('/en/dev/wall');
    await expect(notLive(page)).toBeVisible();
    await expect(isLive(page)).toBeVisible({ timeout: 30_000 });
    expect(refused).toBe(2);
  });
});

test.describe('without a network', () => {
  test.use({ allowed: [/net::ERR_INTERNET_DISCONNECTED|WebSocket connection to/] });

  test('what is written waits, survives a reload, and arrives once', async ({ page, newVisitor, context }) => {
    const [told, other] = [randomUUID(), await newVisitor()];
    await openWall(page, 'Nadia');
    await openWall(other, 'Timur');
    // The page can still be reloaded, but nothing it says arrives.
    await page.route('**/api/trpc/**', (route) => route.abort('internetdisconnected'));
    await write(page, `kept ${told}`);
    await expect(notesWith(page, `kept ${told}`)).toContainText('Sending …');
    await page.reload();
    await expect(notesWith(page, `kept ${told}`)).toContainText('Sending …');

    await page.unroute('**/api/trpc/**');
    await expect(notesWith(other, `kept ${told}`)).toHaveCount(1);
    await expect(notesWith(page, `kept ${told}`)).not.toContainText('Sending …');

    await page.getByRole('textbox', { name: 'Name' }).fill('Nadia');
    await context.setOffline(true);
    await write(page, `offline ${told}`);
    await expect(notesWith(page, `offline ${told}`)).toContainText('Sending …');
    await write(other, `meanwhile ${told}`);
    await context.setOffline(false);
    for (const reader of [page, other]) {
      await expect(notesWith(reader, told)).toHaveText([/kept/, /meanwhile/, /offline/]);
      await expect(reader.getByText('Sending …')).toHaveCount(0);
    }
  });
});

test('a note that the server will never take stays with its writer, who decides', async ({ page }) => {
  const told = randomUUID();
  await openWall(page, 'Nadia');
  await page.route('**/api/trpc/dev.wall.post*', async (route) => {
    const response = await route.fetch({
      postData: JSON.stringify({ 0: { json: { key: 'no', name: '', text: '' } } }),
    });
    await route.fulfill({ response });
  });
  await write(page, `refused ${told}`);
  const line = notesWith(page, told);
  await expect(line.getByRole('alert')).toContainText('Please look at the marked fields.');
  await page.unroute('**/api/trpc/dev.wall.post*');
  await line.getByRole('button', { name: 'Try again' }).click();
  await expect(line).toHaveCount(1);
  await expect(line.getByRole('alert')).toHaveCount(0);
});
