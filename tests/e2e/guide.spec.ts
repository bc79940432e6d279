import { signIn } from './support/doors';
import { tabTo } from './support/keyboard';
import { field, fillEvent, inDays, signInToStudio } from './support/organiser';
import { axe, bothLooks, expect, test } from './support/test';

bothLooks(() => {
  test('somebody reads the guide in Russian by keyboard, from the foot of the home page on', async ({ page }) => {
    await page.goto('/ru');
    await page.getByRole('contentinfo').getByRole('link', { name: 'Руководство' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Руководство' })).toBeVisible();
    await axe(page);

    const main = page.getByRole('main');
    await tabTo(page, main.getByRole('link', { name: 'Ваш билет' }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Ваш билет' })).toBeVisible();
    await expect(page).toHaveTitle(/^Ваш билет · /);

    const contents = page.getByRole('navigation', { name: 'На этой странице' });
    await tabTo(page, contents.getByRole('link', { name: 'Если письмо потерялось' }));
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/ru/docs/your-ticket#lost-mail');
    await expect(main.getByRole('heading', { level: 2, name: 'Если письмо потерялось' })).toBeInViewport();

    // The next press goes on from there, to the link of that section.
    await tabTo(page, main.getByRole('link', { name: 'Зарегистрируйтесь ещё раз' }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Как зарегистрироваться на событие' })).toBeVisible();
    await tabTo(page, page.getByRole('link', { name: /^Дальше Ваш билет/ }));
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/ru/docs/your-ticket');
  });

  test('nothing of a page is wider than the screen, whatever the language', async ({ page }) => {
    for (const path of [
      '/ru/docs',
      '/kk/docs/places-and-registration',
      '/pt/docs/publish',
      '/ru/docs/search?q=билет',
    ]) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
      expect(await page.evaluate(overflow), path).toBe(0);
      await axe(page);
    }
  });

  test('the same page in another language is found in the same place', async ({ page }) => {
    await page.goto('/ru/docs/publish');
    await page.locator('summary', { hasText: 'Язык' }).click();
    await page.getByRole('link', { name: 'Қазақша', exact: true }).click();
    await expect(page).toHaveURL('/kk/docs/publish');
    await expect(page.getByRole('heading', { level: 1, name: 'Жариялау' })).toBeVisible();
  });
});

test('without scripts, the guide is read and searched', async ({ withoutJavaScript }) => {
  const page = await withoutJavaScript();
  await page.goto('/ru/docs');
  await page.getByRole('main').getByRole('searchbox', { name: 'Поиск по руководству' }).fill('проверьте спам');
  await page.getByRole('main').getByRole('button', { name: 'Искать' }).click();
  await expect(page).toHaveURL(/\/ru\/docs\/search\?q=/);
  await expect(page.getByRole('status')).toHaveText('1 страница');
  await page.getByRole('main').getByRole('link', { name: 'Ваш билет' }).click();
  await expect(page).toHaveURL('/ru/docs/your-ticket#lost-mail');
  await expect(page.getByRole('heading', { level: 2, name: 'Если письмо потерялось' })).toBeInViewport();

  await page.goto('/en/docs/search?q=xylophone');
  await expect(page.getByText('Nothing found')).toBeVisible();
  await expect(page.getByRole('searchbox')).toHaveValue('xylophone');
  await page.getByRole('main').getByRole('link', { name: 'All pages of the guide' }).click();
  await expect(page).toHaveURL('/en/docs');
});

test('every page is the same for everybody, names its twins, and stands in the list for search engines', async ({
  request,
}) => {
  const sitemap = await (await request.get('/sitemap-0.xml')).text();
  for (const path of ['/docs', '/docs/your-ticket', '/docs/host-a-webinar']) {
    const answer = await request.get(`/pt${path}`);
    expect(answer.headers()['cache-control']).toMatch(/s-maxage=\d+/);
    expect(answer.headers()).not.toHaveProperty('set-cookie');
    const html = await answer.text();
    for (const language of ['en', 'ru', 'pt-BR', 'kk', 'x-default']) expect(html).toContain(`hrefLang="${language}"`);
    for (const locale of ['en', 'ru', 'pt', 'kk']) expect(sitemap).toContain(`/${locale}${path}</loc>`);
  }
});

test('a page that the guide does not have is a 404 from the first visit on', async ({ request }) => {
  for (const slug of ['no-such-page', '..%2F..%2Fpackage', 'README']) {
    expect((await request.get(`/en/docs/${slug}`)).status(), slug).toBe(404);
  }
});

test('dark or not, it is printed black on white, and only its words', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto('/en/docs/your-ticket');
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toHaveCSS('color', 'rgb(0, 0, 0)');
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(page.getByRole('navigation')).toHaveCount(0);
});

test('whoever is lost, has an account or begins as an organiser is led there', async ({ page, person }) => {
  await page.goto('/en/no-such-door');
  await page.getByRole('main').getByRole('link', { name: 'Open the guide' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Guide' })).toBeVisible();

  await signIn(page, await person());
  await page.getByRole('navigation', { name: 'Your account' }).getByRole('link', { name: 'Guide' }).click();
  await expect(page).toHaveURL('/en/docs');

  await page.goto('/en/studio');
  await page.getByRole('link', { name: 'How it works' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Create an event' })).toBeVisible();
});

test('beside what is to be published, the guide opens in a window of its own', async ({ page, person }) => {
  await signInToStudio(page, await person());
  await page.getByRole('link', { name: 'Create an event' }).click();
  await fillEvent(page, { title: 'An evening to explain', day: inDays(30) });
  await page.getByRole('button', { name: 'Create event' }).click();
  await expect(page.getByText('The draft is saved')).toBeVisible();

  await field(page, 'In one sentence').fill('Not saved yet');
  const opened = page.waitForEvent('popup');
  await page.getByRole('link', { name: 'How it works (in a new window)' }).filter({ visible: true }).click();
  const guide = await opened;
  await expect(guide.getByRole('heading', { level: 1, name: 'Publish' })).toBeVisible();
  await expect(field(page, 'In one sentence')).toHaveValue('Not saved yet');
});
