import { shellNames } from '@/components/dev/ui/shell-names';
import { tabTo } from './support/keyboard';
import { aStranger, call } from './support/person';
import { axe, bothLooks, expect, test } from './support/test';

bothLooks(() => {
  test.describe('a mail', () => {
    // The frame lets nothing run, and that includes the script by which traces are recorded.
    test.use({ allowed: [/^console: Blocked script execution in '\S+\/api\/dev\/mailbox\/\S+\/html'/] });

    test('can be found in the mailbox and read as a page and as text', async ({ page, request, mailbox }) => {
      const visitor = aStranger({ firstName: 'Aruzhan' });
      await call(request, 'identity.signUp', visitor);
      const { html } = await mailbox.waitFor({ to: visitor.email });
      expect(html).not.toContain('<script');
      await page.goto('/en/dev/mailbox');
      await expect(page.getByRole('heading', { level: 1, name: 'Mailbox' })).toBeVisible();
      await page.getByRole('searchbox', { name: 'Search mails' }).fill(visitor.handle);
      const mails = page.getByRole('navigation', { name: 'Mails, newest first' }).getByRole('link');
      await expect(mails).toHaveCount(1);
      await axe(page);

      await mails.click();
      await expect(page.getByRole('heading', { level: 1, name: 'Confirm your e-mail address' })).toBeVisible();
      const frame = page.frameLocator('iframe[title="The mail “Confirm your e-mail address”"]');
      await expect(frame.getByRole('heading', { name: 'Welcome, Aruzhan' })).toBeVisible();
      await expect(frame.getByRole('link', { name: 'Confirm address' })).toBeVisible();

      const parts = page.getByRole('navigation', { name: 'Parts of the mail' });
      await parts.getByRole('link', { name: 'Text' }).click();
      await expect(page.getByText('Welcome, Aruzhan')).toBeVisible();
      await expect(page.getByText('/en/verify-email?code=')).toBeVisible();
      await parts.getByRole('link', { name: 'Headers' }).click();
      const to = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'To', exact: true }) });
      await expect(to).toContainText(visitor.email);
    });
  });

  test('the pieces are shown, and the dialog gives the keyboard back where it took it', async ({ page }) => {
    await page.goto('/en/dev/ui');
    await expect(page.getByRole('heading', { level: 1, name: 'Pieces' })).toBeVisible();
    const opener = page.getByRole('button', { name: 'Save a view' });
    const dialog = page.getByRole('dialog', { name: 'Save this view' });
    await expect(async () => {
      // A press before the page's scripts run does nothing; one too many would not find the button any more.
      if (await dialog.isHidden()) await opener.press('Enter');
      await expect(dialog).toBeVisible({ timeout: 2_000 });
    }).toPass({ timeout: 20_000 });
    await axe(page);

    const [name, cancel] = [
      dialog.getByRole('textbox', { name: 'Name of the view' }),
      dialog.getByRole('button', { name: 'Cancel' }),
    ];
    await tabTo(page, name);
    await tabTo(page, cancel);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(opener).toBeFocused();

    await page.keyboard.press('Enter');
    await tabTo(page, cancel);
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(opener).toBeFocused();
  });

  for (const name of shellNames) {
    test(`the ${name} shell opens`, async ({ page }) => {
      const answer = await page.goto(`/en/dev/ui/shells/${name}`);
      expect(answer?.status()).toBe(200);
      await expect(page.getByRole('main')).toBeVisible();
      await expect(page.getByRole('heading').first()).toBeVisible();
    });
  }
});

test.describe('a page whose code failed', () => {
  test.use({ allowed: [/broken on purpose|status of 500|Minified React error|Server Components render/] });

  for (const { what, path } of [
    { what: 'in its shell', path: '/ru/dev/broken' },
    { what: 'in a document of its own', path: '/ru/dev/broken/whole' },
  ]) {
    test(`says so ${what}, with the id by which the log speaks of the request`, async ({ page }) => {
      const requestId = (await page.goto(path))?.headers()['x-request-id'];
      await expect(page.getByRole('heading', { level: 1, name: 'Что-то сломалось' })).toBeVisible();
      await expect(page.getByText(`Для поддержки: ${requestId}`)).toBeVisible();
      await axe(page);
    });
  }

  test('names the request that failed, also when its reader came by a link', async ({ page }) => {
    await page.goto('/en/dev/ui');
    const answered = page.waitForResponse((response) => response.url().includes('/en/dev/broken?_rsc='));
    await page.getByRole('link', { name: 'A page that failed' }).press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Something went wrong' })).toBeVisible();
    const requestId = (await answered).headers()['x-request-id'];
    await expect(page.getByText(`For support: ${requestId}`)).toBeVisible();
  });
});
