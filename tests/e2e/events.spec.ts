import { bothLooks, expect, test } from './support/test';

const SHORT_FILMS = 'Ночь короткого кино: восемь премьер и разговор с режиссёрами';

test('the home page is the same for everybody: cacheable, without a cookie, readable without scripts', async ({
  request,
  withoutJavaScript,
}) => {
  const answer = await request.get('/ru');
  expect(answer.headers()['cache-control']).toContain('s-maxage=');
  expect(answer.headers()).not.toHaveProperty('set-cookie');

  const page = await withoutJavaScript();
  await page.goto('/ru');
  await expect(page.getByRole('heading', { level: 1, name: 'Куда пойдём?' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Сейчас в эфире' })).toBeVisible();
  const shelf = page.getByRole('region', { name: 'Сейчас в эфире' });
  expect(await shelf.getByRole('article').count()).toBeGreaterThanOrEqual(3);
});

bothLooks(() => {
  test('somebody finds an event by its name, reads it, and comes back to what was found', async ({ page }) => {
    await page.goto('/ru');
    await page.getByRole('search').getByLabel('Что').fill('короткого кино');
    await page.getByRole('button', { name: 'Найти' }).click();
    await expect(page).toHaveURL(/\/ru\/events\?q=/);
    await expect(page.getByRole('status').filter({ hasText: '1 событие' })).toBeVisible();

    await page.getByRole('link', { name: SHORT_FILMS }).click();
    await expect(page).toHaveURL('/ru/e/noch-korotkogo-kino');
    await expect(page.getByRole('heading', { level: 1, name: SHORT_FILMS })).toBeVisible();
    await expect(page.getByText('Драмтеатр имени Абая').filter({ visible: true }).first()).toBeVisible();
    await expect(page.getByText(/^3\s000\s₸$/).filter({ visible: true })).toBeVisible();

    await page.goBack();
    await expect(page.getByRole('link', { name: SHORT_FILMS })).toBeVisible();
    await expect(page.getByRole('search').getByLabel('Что')).toHaveValue('короткого кино');
  });

  test('filters stand in the address, each with its own way out', async ({ page }) => {
    await page.goto('/en/events');
    const filters = page.getByRole('navigation', { name: 'Filters' });
    await filters.getByText('Topic').click();
    await filters.getByRole('link', { name: 'Music' }).click();
    await expect(page).toHaveURL('/en/events?category=music');
    await filters.getByRole('link', { name: 'Free', exact: true }).click();
    await expect(page).toHaveURL(/category=music&price=free/);
    await filters.getByRole('link', { name: 'Music, remove this filter' }).click();
    await expect(page).toHaveURL('/en/events?price=free');
  });
});

test('every page of the list is another one, and together they hold what is counted', async ({ page }) => {
  await page.goto('/en/events');
  const counted = Number.parseInt((await page.getByRole('status').first().textContent()) ?? '', 10);
  const seen = new Set<string>();
  for (;;) {
    const links = page.getByRole('article').getByRole('heading').getByRole('link');
    for (const address of await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))) {
      expect(seen.has(address), `${address} is shown twice`).toBe(false);
      seen.add(address);
    }
    const more = page.getByRole('link', { name: 'Show more' });
    if ((await more.count()) === 0) break;
    const next = await more.getAttribute('href');
    await more.click();
    await expect(page).toHaveURL(next ?? '');
  }
  expect(seen.size).toBe(counted);
});

test('nothing found says so and leads on', async ({ page }) => {
  await page.goto('/en/events?q=no+such+evening+anywhere');
  await expect(page.getByText('Nothing found')).toBeVisible();
  await page.getByRole('link', { name: 'Back to the start' }).first().click();
  await expect(page).toHaveURL('/en/events');
});

test('an address somebody made up shows the list, not an error', async ({ page }) => {
  const answer = await page.goto('/en/events?kind=opera&from=2026-02-31&cursor=%00&q=%25_%27');
  expect(answer?.status()).toBe(200);
  await expect(page.getByRole('heading', { level: 1, name: 'Events' })).toBeVisible();
});

test('the same event in another language keeps its page, and a chosen zone tells the time there', async ({ page }) => {
  await page.goto('/ru/e/noch-korotkogo-kino');
  await page.locator('summary', { hasText: 'Язык' }).click();
  await page.getByLabel('Часовой пояс', { exact: true }).selectOption('America/Sao_Paulo');
  await expect(page.getByText(/UTC−3/).first()).toBeVisible();
  await page.getByRole('link', { name: 'English', exact: true }).click();
  await expect(page).toHaveURL('/en/e/noch-korotkogo-kino');
  await expect(page.getByText(/UTC−3 for you/)).toBeVisible();
});

test.describe('a page of an event', () => {
  const missing = ['no-such-evening', 'teatr-odnoy-lampy', 'No-Such-Evening', "a'; drop table events; --"];
  for (const slug of missing) {
    test(`does not exist for ${slug}, from the first visit on`, async ({ request }) => {
      const answer = await request.get(`/en/e/${encodeURIComponent(slug)}`);
      expect(answer.status()).toBe(404);
      // The draft among them leaks nothing, not even its name.
      expect(await answer.text()).not.toContain('Театр одной лампы');
    });
  }

  test('that is not listed opens for whoever has the link, and for no search engine', async ({ page }) => {
    await page.goto('/en/e/friends-and-family-preview');
    await expect(page.getByRole('heading', { level: 1, name: /Kitchen rehearsal/ })).toBeVisible();
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
    await page.goto('/en/events?q=Kitchen+rehearsal');
    await expect(page.getByText('Nothing found')).toBeVisible();
  });

  test('that was cancelled stays and says so, without a price', async ({ page }) => {
    await page.goto('/en/e/katok-i-kvantovaya-fizika');
    await expect(page.getByText('This event was cancelled.', { exact: false })).toBeVisible();
    await expect(page.getByText('Tickets from')).toHaveCount(0);
  });

  test('is static, and the second visitor is served the first one’s', async ({ request }) => {
    await request.get('/en/e/noch-korotkogo-kino');
    const headers = (await request.get('/en/e/noch-korotkogo-kino')).headers();
    expect(headers['cache-control']).toMatch(/s-maxage=\d+, stale-while-revalidate=\d+/);
    expect(headers['x-nextjs-cache']).toBe('HIT');
    expect(headers).not.toHaveProperty('set-cookie');
  });
});
