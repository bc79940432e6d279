import type { Locator, Page } from '@playwright/test';
import { signIn, signInHere } from './support/doors';
import { acceptAsItIs, button, choose, picture, said } from './support/photo';
import { axe, bothLooks, expect, test } from './support/test';

// Playwright's recorder asks for previews in its own way, which our policy refuses; and where a test stops a request, the
// vendor's client writes down which one.
test.use({ allowed: [/Connecting to 'blob:|method: (HEAD|PUT)/] });

const corner = (page: Page): Locator => page.getByRole('banner').getByRole('link', { name: /^Your account/ });
/** In pixels; 0 where there are only initials. */
const widthOfCorner = (page: Page): Promise<number> =>
  corner(page).evaluate((link) => link.querySelector('img')?.naturalWidth ?? 0);

/** The bytes on their way into the store, which is another origin. */
const puts = (url: URL) => url.searchParams.has('x-ut-file-name');

bothLooks(() => {
  test('a photo is chosen, cropped by keyboard, shown everywhere, removed and brought back', async ({
    page,
    person,
  }) => {
    await signIn(page, await person());
    expect(await widthOfCorner(page)).toBe(0);
    await choose(page, await picture());
    const dialog = page.getByRole('dialog', { name: 'Crop the photo' });
    await expect(dialog).toBeVisible();
    await axe(page);
    const frame = dialog.getByRole('group', { name: 'Visible part' });
    await dialog.getByRole('slider', { name: 'Zoom' }).press('ArrowRight');
    await frame.focus();
    await frame.press('ArrowLeft');
    await dialog.getByRole('button', { name: 'Use this photo' }).press('Enter');
    await expect(dialog).toBeHidden();

    await expect(said(page, 'The photo is set.')).toBeVisible();
    await expect.poll(() => widthOfCorner(page)).toBeGreaterThan(0);
    await axe(page);
    await page.reload();
    await expect(button(page, 'Change photo')).toBeVisible();
    await expect.poll(() => widthOfCorner(page)).toBeGreaterThan(0);

    await button(page, 'Remove photo').click();
    await expect(said(page, 'Photo removed.')).toBeVisible();
    await expect.poll(() => widthOfCorner(page)).toBe(0);
    await expect(button(page, 'Add a photo')).toBeVisible();
    await button(page, 'Undo').click();
    await expect(said(page, 'The photo is set.')).toBeVisible();
    await expect.poll(() => widthOfCorner(page)).toBeGreaterThan(0);
  });
});

test('a photo that is replaced is another one in the corner', async ({ page, person }) => {
  await signIn(page, await person());
  const address = () => corner(page).evaluate((link) => link.querySelector('img')?.currentSrc ?? '');
  const seen = new Set<string>();
  for (const [color, name] of [
    ['#7a1c3b', 'Add a photo'],
    ['#2f6b4a', 'Change photo'],
  ] as const) {
    await choose(page, await picture(color), name);
    await acceptAsItIs(page);
    await expect(said(page, 'The photo is set.')).toBeVisible();
    await expect.poll(async () => !seen.has(await address()) && (await widthOfCorner(page)) > 0).toBe(true);
    seen.add(await address());
  }
  expect(seen.size).toBe(2);
});

test('a picture may be dropped on the head of the page', async ({ page, person }) => {
  await signIn(page, await person());
  await expect(button(page, 'Add a photo')).toBeVisible();
  const { buffer, name, mimeType } = await picture();
  const dropped = await page.evaluateHandle(
    ({ base64, name, type }) => {
      const transfer = new DataTransfer();
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      transfer.items.add(new File([bytes], name, { type }));
      return transfer;
    },
    { base64: buffer.toString('base64'), name, type: mimeType },
  );
  await page.getByRole('heading', { level: 1 }).dispatchEvent('drop', { dataTransfer: dropped });
  await acceptAsItIs(page);
  await expect(said(page, 'The photo is set.')).toBeVisible();
});

test('an upload that takes its time shows how far it is, and can be cancelled', async ({ page, person }) => {
  await signIn(page, await person());
  const held = Promise.withResolvers<void>();
  await page.route(puts, async (route) => {
    await held.promise;
    await route.abort();
  });
  await choose(page, await picture());
  await acceptAsItIs(page);
  await expect(page.getByRole('progressbar', { name: 'Uploading the photo' })).toBeVisible();
  await axe(page);
  await button(page, 'Cancel').click();
  await expect(page.getByRole('progressbar')).toBeHidden();
  await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0);
  await expect(button(page, 'Add a photo')).toBeVisible();
  held.resolve();
});

test('an upload that does not get through says so and can be tried again', async ({ page, person }) => {
  await signIn(page, await person());
  await page.route(puts, (route) => route.abort());
  await choose(page, await picture());
  await acceptAsItIs(page);
  const alert = page.getByRole('alert').filter({ hasText: 'The picture did not get through.' });
  await expect(alert).toBeVisible();
  await axe(page);
  await page.unroute(puts);
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(said(page, 'The photo is set.')).toBeVisible();
});

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const NO_PICTURE = 'This is not a picture we can take.';
const DAMAGED = 'This picture cannot be opened.';

test.describe('what is no picture', () => {
  for (const [what, file, words] of [
    ['an SVG', { name: 'a.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(SVG) }, NO_PICTURE],
    ['a page', { name: 'a.html', mimeType: 'text/html', buffer: Buffer.from('<script></script>') }, NO_PICTURE],
    ['an SVG that is called a PNG', { name: 'a.png', mimeType: 'image/png', buffer: Buffer.from(SVG) }, DAMAGED],
    ['a page that is called a PNG', { name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('<p>') }, DAMAGED],
  ] as const) {
    test(`${what} is refused before anything is sent`, async ({ page, person }) => {
      await signIn(page, await person());
      await choose(page, file);
      await expect(page.getByRole('alert').filter({ hasText: words })).toBeVisible();
      await expect(page.getByRole('dialog')).toHaveCount(0);
    });
  }

  test('sent all the same it is refused by the server, in the person’s language', async ({ page, person }) => {
    // A browser that lies: what it calls a JPEG is a page.
    await page.addInitScript((svg) => {
      HTMLCanvasElement.prototype.toBlob = (callback) => callback(new Blob([svg], { type: 'image/jpeg' }));
    }, SVG);
    await signIn(page, await person());
    await page.goto('/ru/account');
    await choose(page, await picture(), 'Добавить фото');
    await page.getByRole('dialog').getByRole('button', { name: 'Поставить это фото' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'Такой файл не подойдёт.' })).toBeVisible();
    await expect(button(page, 'Добавить фото')).toBeVisible();
  });
});

test('without JavaScript the account offers no photo, and its form works', async ({ withoutJavaScript, person }) => {
  const [page, known] = [await withoutJavaScript(), await person()];
  await page.goto('/en/sign-in');
  await signInHere(page, { login: known.email, password: known.password });
  await expect(page.getByRole('textbox', { name: 'First name' })).toBeVisible();
  await expect(page.getByRole('button', { name: /photo/i })).toHaveCount(0);
});

test('the door for uploads asks who is there, and the store’s door asks for its signature', async ({
  request,
  baseURL,
}) => {
  const data = { files: [{ name: 'a.png', size: 9, type: 'image/png', lastModified: 1 }], input: null };
  const ask = '?actionType=upload&slug=profile-photo';
  const own = { origin: baseURL ?? '' };
  const nobody = await request.post(`/api/uploads${ask}`, { data, headers: own });
  expect([nobody.status(), await nobody.json()]).toEqual([403, { message: 'errors.sign_in_first' }]);
  expect(
    (await request.post(`/api/uploads${ask}`, { data, headers: { origin: 'https://evil.example' } })).status(),
  ).toBe(403);
  expect((await request.post(`/api/uploads/callback${ask}`, { data })).status()).toBe(404);
  const hook = { 'uploadthing-hook': 'callback', 'x-uploadthing-signature': `hmac-sha256=${'0'.repeat(64)}` };
  const forged = { status: 'uploaded', metadata: {}, origin: 'https://evil.example', file: {} };
  const callback = '/api/uploads/callback?slug=profile-photo';
  expect((await request.post(callback, { data: forged, headers: hook })).status()).toBe(400);
  expect(
    (await request.post('/api/uploads?slug=profile-photo', { data: forged, headers: { ...hook, ...own } })).status(),
  ).toBe(404);
});
