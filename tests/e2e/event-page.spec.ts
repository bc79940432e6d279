import type { Page } from '@playwright/test';
import type { Mailbox } from '@/server/integrations/email/dev';
import { signIn } from './support/doors';
import { anAddress, comeAsGuest, eventIdOf, ticketLink } from './support/guests';
import { tabTo } from './support/keyboard';
import { call } from './support/person';
import { axe, bothLooks, expect, test } from './support/test';

const ONLINE = 'portfolio-hour';
const OTHER = 'repair-cafe-bring-the-lamp';
const CANCELLED = 'katok-i-kvantovaya-fizika';

const main = (page: Page) => page.getByRole('main');
const code = (page: Page) => page.getByRole('img', { name: 'QR code of the ticket' });

/** A guest's ticket, taken through the interface's own door. */
async function aGuestsLink(page: Page, mailbox: Mailbox, slug: string): Promise<string> {
  const email = anAddress();
  await call(page.request, 'ticketing.register', {
    eventId: await eventIdOf(page, slug),
    guest: { name: 'Nina', email },
  });
  return ticketLink(mailbox, email);
}

bothLooks(() => {
  test('the page is handed on and put into a calendar, by links and by its address', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`/ru/e/${ONLINE}`);
    const share = main(page).locator('summary', { hasText: 'Поделиться' });
    await share.click();
    const address = main(page).getByRole('textbox', { name: 'Адрес страницы' });
    await expect(address).toHaveValue(new RegExp(`/ru/e/${ONLINE}$`));
    await main(page).getByRole('button', { name: 'Копировать' }).click();
    await expect(main(page).getByRole('button', { name: 'Скопировано' })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await address.inputValue());
    for (const name of ['Telegram', 'WhatsApp', 'VK', 'Facebook', 'X', 'LinkedIn']) {
      const link = main(page).getByRole('link', { name, exact: true });
      expect(decodeURIComponent((await link.getAttribute('href')) ?? '')).toContain(`/ru/e/${ONLINE}`);
    }
    await main(page).getByText('QR-код', { exact: true }).click();
    await expect(main(page).getByRole('img', { name: /^QR-код/ })).not.toHaveJSProperty('naturalWidth', 0);
    await axe(page);
    await page.keyboard.press('Escape');
    await expect(address).toBeHidden();
    await expect(share).toBeFocused();

    await main(page).locator('summary', { hasText: 'В календарь' }).click();
    const download = page.waitForEvent('download');
    await main(page)
      .getByRole('link', { name: /файл \.ics/ })
      .click();
    expect((await download).suggestedFilename()).toBe(`${ONLINE}.ics`);
  });

  test('whoever holds a ticket finds it where others register, and nothing moves', async ({ page, person }) => {
    await signIn(page, await person());
    await page.goto(`/en/e/${ONLINE}/register`);
    await page.getByRole('button', { name: 'Register' }).click();
    await expect(code(page)).toBeVisible();
    const ticket = new URL(page.url()).pathname;
    await page.addInitScript(() => {
      Object.assign(window, { shifted: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          Object.assign(window, { shifted: Reflect.get(window, 'shifted') + Reflect.get(entry, 'value') });
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(`/en/e/${ONLINE}`);
    const way = main(page).getByRole('link', { name: 'Your ticket' });
    await expect(way).toHaveAttribute('href', ticket);
    await expect(main(page).getByRole('link', { name: 'Register' })).toHaveCount(0);
    expect(await page.evaluate(() => Reflect.get(window, 'shifted'))).toBeLessThan(0.02);
    await way.click();
    await expect(code(page)).toBeVisible();
  });

  test('the organiser’s name leads to their page, with what is to come and what was', async ({ page }) => {
    await page.goto(`/en/e/${ONLINE}`);
    await main(page).getByRole('link', { name: 'All events of this organiser' }).click();
    await expect(page).toHaveURL('/en/o/pole-school');
    const shelf = main(page).getByRole('heading', { name: 'Coming up' });
    await expect(shelf).toBeVisible();
    await expect(main(page).getByRole('link', { name: /^Portfolio hour/ })).toBeVisible();
    await axe(page);
  });
});

test('without JavaScript the page is shared, put into a calendar and says why there is nothing to press', async ({
  withoutJavaScript,
}) => {
  const page = await withoutJavaScript();
  await page.goto(`/en/e/${ONLINE}`);
  await main(page).locator('summary', { hasText: 'Share' }).click();
  await expect(main(page).getByRole('link', { name: 'Telegram' })).toBeVisible();
  await main(page).locator('summary', { hasText: 'Add to calendar' }).click();
  await expect(main(page).getByRole('link', { name: 'Yahoo' })).toBeVisible();

  await page.goto(`/en/e/${CANCELLED}`);
  await expect(main(page).getByText('The event is cancelled', { exact: true })).toBeVisible();
  await expect(main(page).getByRole('link', { name: 'Register' })).toHaveCount(0);
  // Who had it in their calendar strikes it out; nobody is offered to add it.
  await main(page).locator('summary', { hasText: 'Add to calendar' }).click();
  await expect(main(page).getByRole('link', { name: 'Yahoo' })).toHaveCount(0);
  const file = await page.request.get(`/api/calendars/en/${CANCELLED}`);
  expect(await file.text()).toContain('STATUS:CANCELLED');
});

test('somebody who is nobody costs no question, and gets the page that everybody gets', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`/en/e/${ONLINE}`, { waitUntil: 'networkidle' });
  await expect(main(page).getByRole('link', { name: 'Register' })).toBeVisible();
  expect(asked.filter((path) => path.startsWith('/api/trpc'))).toEqual([]);
});

test('a browser carries the tickets of several events', async ({ page, mailbox }) => {
  for (const slug of [ONLINE, OTHER]) await comeAsGuest(page, { mailbox, slug, name: 'Nina' });
  for (const slug of [ONLINE, OTHER]) {
    await page.goto(`/en/e/${slug}`);
    await main(page).getByRole('link', { name: 'Your ticket' }).click();
    await expect(code(page)).toBeVisible();
  }
});

test('a mailed ticket goes into an account by a button, and its link opens nothing any more', async ({
  page,
  person,
  mailbox,
  newVisitor,
}) => {
  const link = await aGuestsLink(page, mailbox, ONLINE);
  await signIn(page, await person());
  await page.goto(link);
  await axe(page);
  await page.getByRole('button', { name: 'Take it into my account' }).click();
  await expect(code(page)).toBeVisible();
  await page.goto('/en/account/tickets');
  await expect(main(page).getByRole('listitem')).toHaveCount(1);

  const other = await newVisitor();
  await other.goto(link);
  await expect(other.getByRole('heading', { level: 1, name: 'This ticket is in an account' })).toBeVisible();
  await expect(other.getByRole('button', { name: 'Open the ticket' })).toHaveCount(0);
});

test('by keyboard alone, a guest registers, opens the ticket and gives it back', async ({ page, mailbox }) => {
  const email = anAddress();
  await page.goto(`/en/e/${ONLINE}`);
  await tabTo(page, main(page).getByRole('link', { name: 'Register' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Register' })).toBeVisible();
  await tabTo(page, page.getByRole('textbox', { name: 'Your name' }));
  await page.keyboard.type('Nina');
  await tabTo(page, page.getByRole('textbox', { name: 'E-mail' }));
  await page.keyboard.type(email);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Look into your mail' })).toBeVisible();

  await page.goto(await ticketLink(mailbox, email));
  await tabTo(page, page.getByRole('button', { name: 'Open the ticket' }));
  await page.keyboard.press('Enter');
  await expect(code(page)).toBeVisible();
  await tabTo(page, page.locator('summary', { hasText: 'Cannot come?' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Give the place back' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Your place is free again.')).toBeVisible();
  const mail = await mailbox.waitFor({ to: email, subject: /^Place given back/ });
  expect(mail.attachments.map(({ contentType }) => contentType)).toEqual([
    'text/calendar; charset=utf-8; method=CANCEL',
  ]);
});

test.describe('an organiser’s page', () => {
  for (const handle of ['nobody-of-that-name', 'Pole-School', '..%2Fevents', 'a']) {
    test(`does not exist for ${handle}, from the first visit on`, async ({ request }) => {
      expect((await request.get(`/en/o/${handle}`)).status()).toBe(404);
    });
  }

  test('is static, the same for everybody, and says who it is about', async ({ request }) => {
    await request.get('/ru/o/pole-school');
    const answer = await request.get('/ru/o/pole-school');
    expect(answer.headers()['cache-control']).toMatch(/s-maxage=\d+, stale-while-revalidate=\d+/);
    expect(answer.headers()).not.toHaveProperty('set-cookie');
    const html = await answer.text();
    expect(html).toContain('"@type":"Organization"');
    expect(html).toContain('hrefLang="kk"');
    const [picture] = /\/api\/pictures\/ru\/o\/pole-school\/[\w-]+/.exec(html) ?? [];
    expect((await request.get(picture ?? '')).headers()['content-type']).toBe('image/png');
    expect(await (await request.get('/sitemap.xml')).text()).toContain('/sitemap-organizers-0.xml');
    expect(await (await request.get('/sitemap-organizers-0.xml')).text()).toContain('/ru/o/pole-school');
  });
});

for (const [path, name] of [
  ['/pt', 'home'],
  ['/pt/events', 'list'],
] as const) {
  test(`a picture stands for ${path} where it is shared`, async ({ request }) => {
    const html = await (await request.get(path)).text();
    const [picture] = new RegExp(`/api/pictures/pt/p/${name}/[\\w-]+`).exec(html) ?? [];
    expect((await request.get(picture ?? '')).headers()['content-type']).toBe('image/png');
  });
}
