import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { z } from 'zod';
import { languageNames, languageTag, localeCookie, locales } from '@/server/i18n/config';
import { tabTo } from './support/keyboard';
import { bothLooks, expect, test } from './support/test';

const errorMessages = z.object({ not_found_page: z.object({ title: z.string(), home: z.string() }) });
const notFoundWords = (locale: string) =>
  errorMessages.parse(JSON.parse(readFileSync(`server/i18n/messages/${locale}/errors.json`, 'utf8'))).not_found_page;

test.describe('the bare address', () => {
  const cases = [
    { asks: 'ru-RU,ru;q=0.9,en;q=0.5', chose: undefined, leads: '/ru' },
    { asks: 'pt-BR', chose: undefined, leads: '/pt' },
    { asks: 'de,kk;q=0.4,en;q=0.3', chose: undefined, leads: '/kk' },
    { asks: 'de', chose: undefined, leads: '/en' },
    { asks: 'ru', chose: 'pt', leads: '/pt' },
    { asks: 'ru', chose: 'xx', leads: '/ru' },
  ];
  for (const { asks, chose, leads } of cases) {
    test(`leads to ${leads} when the browser asks for ${asks} and ${chose ?? 'nothing'} was chosen`, async ({
      request,
    }) => {
      const headers = { 'accept-language': asks, ...(chose && { cookie: `${localeCookie}=${chose}` }) };
      const answer = await request.get('/?from=poster', { headers, maxRedirects: 0 });
      expect(answer.status()).toBe(307);
      const { pathname, search } = new URL(answer.headers().location ?? '', 'http://localhost');
      expect([pathname, search]).toEqual([leads, '?from=poster']);
      expect(answer.headers()['cache-control']).toBe('no-store');
    });
  }
});

const preferences = (page: Page) => page.locator('summary', { hasText: 'Language, time zone and theme' });

bothLooks(() => {
  test('by keyboard alone, the language is changed and the page and its query stay', async ({ page, context }) => {
    await page.goto('/en?category=music');
    await tabTo(page, preferences(page));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('link', { name: languageNames.ru, exact: true }));
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/ru?category=music');
    await expect(page.locator('html')).toHaveAttribute('lang', 'ru');

    const [cookie] = (await context.cookies()).filter(({ name }) => name === localeCookie);
    expect(cookie?.value).toBe('ru');
    await page.goto('/');
    await expect(page).toHaveURL('/ru');
  });

  test('by keyboard alone, a zone and the dark are chosen, and both outlive a reload', async ({ page }) => {
    await page.goto('/en');
    await tabTo(page, preferences(page));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByLabel('Time zone', { exact: true }));
    await page.keyboard.type('Asia/Almaty');
    await expect(page.getByLabel('Time zone', { exact: true })).toHaveValue('Asia/Almaty');

    await tabTo(page, page.getByRole('radio', { name: 'System' }));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
    await expect(page.locator('html')).toHaveClass(/\bdark\b/);
    await page.keyboard.press('Escape');
    await expect(preferences(page)).toBeFocused();

    await page.reload();
    await expect(page.locator('html')).toHaveClass(/\bdark\b/);
    await preferences(page).press('Enter');
    await expect(page.getByLabel('Time zone', { exact: true })).toHaveValue('Asia/Almaty');
    await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  });

  test('by keyboard alone, high contrast is chosen, outlives a reload and is taken back', async ({ page }) => {
    const contrast = page.getByRole('checkbox', { name: 'High contrast' });
    await page.goto('/en');
    await preferences(page).press('Enter');
    await tabTo(page, contrast);
    await page.keyboard.press('Space');
    await expect(page.locator('html')).toHaveClass(/\bcontrast\b/);

    await page.reload();
    await expect(page.locator('html')).toHaveClass(/\bcontrast\b/);
    await preferences(page).press('Enter');
    await expect(contrast).toBeChecked();
    await contrast.press('Space');
    await expect(page.locator('html')).not.toHaveClass(/\bcontrast\b/);
  });

  test('the first press of Tab offers to skip what stands on every page', async ({ page }) => {
    await page.goto('/en/nowhere');
    await expect(page.getByRole('main')).toBeVisible();
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to content' });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('main').getByRole('link').first()).toBeFocused();
  });
});

for (const locale of locales) {
  test(`an unknown page says so in ${languageNames[locale]}, from the first visit on, and leads home`, async ({
    page,
  }) => {
    const { title, home } = notFoundWords(locale);
    const answer = await page.goto(`/${locale}/nowhere/at-all`);
    expect(answer?.status()).toBe(404);
    await expect(page.locator('html')).toHaveAttribute('lang', languageTag(locale));
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await page.getByRole('link', { name: home }).click();
    await expect(page).toHaveURL(`/${locale}`);
  });
}

test('without JavaScript, the language can still be changed', async ({ withoutJavaScript }) => {
  const page = await withoutJavaScript();
  await page.goto('/en');
  await preferences(page).click();
  await page.getByRole('link', { name: languageNames.kk, exact: true }).click();
  await expect(page).toHaveURL('/kk');
});
