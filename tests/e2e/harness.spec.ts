import type { Page } from '@playwright/test';
import { axe, expect, test } from './support/test';

/** What the journeys rely on is seen to fail once: a page with every fault that a journey must not pass over. */
const FAULTY = `<!doctype html><html lang="en"><title>Faulty</title><h1>Faulty</h1>
<img src="/missing.png" alt=""><script src="/broken.js"></script>
<script>console.error('said on the console'); setTimeout(() => { throw new Error('thrown by the page') })</script>
<button></button></html>`;

async function openFaulty(page: Page): Promise<void> {
  await page.route('**/faulty', (route) => route.fulfill({ contentType: 'text/html', body: FAULTY }));
  await page.route('**/broken.js', (route) => route.fulfill({ status: 500, body: '' }));
  await page.goto('/faulty', { waitUntil: 'networkidle' });
}

test.describe('a page with faults', () => {
  test.use({ allowed: [/.*/] });

  test('is told about: console, errors, missing assets and failed answers, in any tab', async ({
    newVisitor,
    troubles,
  }) => {
    const page = await newVisitor();
    await openFaulty(page);
    const { origin } = new URL(page.url());
    const found = troubles.unexpected([]).map((trouble) => trouble.split('\n')[0]);
    expect(found).toContain('console: said on the console');
    expect(found).toContain('page: Error: thrown by the page');
    expect(found).toContain(`answer: 404 to image ${origin}/missing.png`);
    expect(found).toContain(`answer: 500 to script ${origin}/broken.js`);
    expect(troubles.unexpected([/console|page:|answer/])).toEqual([]);
    await page.setContent('<html lang="en"><title>Mended</title><main><h1>Mended</h1></main></html>');
  });

  test('is refused by axe for its nameless button', async ({ page }) => {
    await openFaulty(page);
    await expect(axe(page)).rejects.toThrow('button-name');
    await page.setContent('<html lang="en"><title>Mended</title><main><h1>Mended</h1></main></html>');
  });
});

test.describe('a test that does not expect its page’s complaints', () => {
  test.fail();
  test('fails by itself, as is expected here', async ({ page }) => {
    await page.goto('/en');
    const said = page.waitForEvent('console');
    // biome-ignore lint/suspicious/noConsole: this is the complaint.
    await page.evaluate(() => console.error('nobody expects this'));
    await said;
  });
});

test('an account is arranged by its mail, and no two are the same', async ({ person }) => {
  const [first, second] = [await person(), await person({ firstName: 'Әсел', locale: 'kk' })];
  expect(second.firstName).toBe('Әсел');
  expect(first.email).not.toBe(second.email);
});
