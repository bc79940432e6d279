import type { Page } from '@playwright/test';
import { cornerOf, expectMarked, signIn } from './support/doors';
import { aStranger, call, mailedLink } from './support/person';
import { bothLooks, expect, test } from './support/test';

const save = (page: Page) => page.getByRole('button', { name: 'Save changes' }).click();
const saved = (page: Page) => page.getByText('Saved', { exact: true });
const BIO = 'Makes films on Sundays.\nLives between two cities.';
const CHANGED = 'The profile was changed in another window, so nothing was saved. What you typed is still here.';

bothLooks(() => {
  test('a changed profile is saved, shown in the corner and still there after a reload', async ({ page, person }) => {
    await signIn(page, await person());
    await page.getByRole('textbox', { name: 'First name' }).fill('Әсел');
    await page.getByRole('textbox', { name: 'About you' }).fill(BIO);
    await page.getByRole('combobox', { name: 'Language' }).selectOption('Қазақша');
    await page.getByRole('combobox', { name: 'Time zone' }).selectOption('Asia/Almaty');
    await save(page);
    await expect(saved(page)).toBeVisible();
    await expect(page.getByRole('heading', { level: 1, name: 'Әсел Ivanova' })).toBeVisible();
    await expect(page.getByRole('banner').getByRole('link', { name: 'Your account, Әсел Ivanova' })).toBeVisible();

    await page.getByRole('textbox', { name: 'Last name' }).fill('Kim');
    await expect(saved(page)).toBeHidden();

    await page.reload();
    await expect(page.getByRole('textbox', { name: 'First name' })).toHaveValue('Әсел');
    await expect(page.getByRole('textbox', { name: 'Last name' })).toHaveValue('Ivanova');
    await expect(page.getByRole('textbox', { name: 'About you' })).toHaveValue(BIO);
    await expect(page.getByRole('combobox', { name: 'Language' })).toHaveValue('kk');
    await expect(page.getByRole('combobox', { name: 'Time zone' })).toHaveValue('Asia/Almaty');
    await expect(saved(page)).toHaveCount(0);
  });

  test('of two windows the second is refused, keeps what was typed there and can load what the first has saved', async ({
    page,
    context,
    person,
  }) => {
    const known = await person();
    await signIn(page, known);
    const second = await context.newPage();
    await second.goto('/en/account');
    await second.getByRole('textbox', { name: 'About you' }).fill('Typed in the second window');

    await page.getByRole('textbox', { name: 'First name' }).fill('Zarina');
    await save(page);
    await expect(saved(page)).toBeVisible();

    for (let attempt = 0; attempt < 2; attempt += 1) {
      await save(second);
      await expect(second.getByRole('alert').filter({ hasText: CHANGED })).toBeFocused();
      await expect(second.getByRole('textbox', { name: 'About you' })).toHaveValue('Typed in the second window');
      await expect(second.getByRole('textbox', { name: 'First name' })).toHaveValue(known.firstName);
    }

    await second.getByRole('link', { name: 'Load the newest version and discard what I typed' }).click();
    await expect(second.getByRole('textbox', { name: 'First name' })).toHaveValue('Zarina');
    await expect(second.getByRole('textbox', { name: 'About you' })).toHaveValue('');
    await second.getByRole('textbox', { name: 'About you' }).fill('Typed once more');
    await save(second);
    await expect(saved(second)).toBeVisible();
    await expect(second.getByRole('textbox', { name: 'First name' })).toHaveValue('Zarina');
  });
});

test('a window can save again and again without a reload', async ({ page, person }) => {
  await signIn(page, await person());
  for (const bio of ['One', 'Two', 'Three']) {
    await page.getByRole('textbox', { name: 'About you' }).fill(bio);
    await expect(saved(page)).toHaveCount(0);
    await save(page);
    await expect(saved(page)).toBeVisible();
  }
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'About you' })).toHaveValue('Three');
});

test('a handle of somebody else and a name that is gone are refused beside their fields', async ({ page, person }) => {
  const [known, other] = [await person(), await person()];
  await signIn(page, known);
  await page.getByRole('textbox', { name: 'Handle' }).fill(other.handle);
  await save(page);
  await expectMarked(page.getByRole('textbox', { name: 'Handle' }), 'This handle is taken.');
  await expect(page.getByRole('textbox', { name: 'Handle' })).toBeFocused();

  await page.getByRole('textbox', { name: 'Handle' }).fill(known.handle);
  await page.getByRole('textbox', { name: 'First name' }).fill(' ');
  await save(page);
  await expectMarked(page.getByRole('textbox', { name: 'First name' }), 'Please tell us your first name.');
  await expect(page.getByRole('textbox', { name: 'Handle' })).not.toHaveAttribute('aria-invalid');
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'First name' })).toHaveValue(known.firstName);
  await expect(cornerOf(page, known)).toBeVisible();
});

test('whoever has not confirmed their address is told so, and gets another link', async ({
  page,
  request,
  mailbox,
}) => {
  const visitor = aStranger();
  await call(request, 'identity.signUp', visitor);
  const first = await mailbox.waitFor({ to: visitor.email });
  await signIn(page, visitor);
  await expect(page.getByRole('heading', { name: 'Confirm your e-mail' })).toBeVisible();
  await page.getByRole('button', { name: 'Send another link' }).click();
  await expect(page.getByText('Sent. Please check your mail.')).toBeVisible();
  await expect.poll(async () => (await mailbox.list({ to: visitor.email })).messages.length).toBe(2);

  const { href } = await mailedLink(mailbox, visitor.email);
  expect((await mailbox.waitFor({ to: visitor.email })).id).not.toBe(first.id);
  await page.goto(href);
  await page.getByRole('button', { name: 'Confirm this e-mail' }).click();
  await expect(page.getByText('The e-mail is confirmed.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Ada Ivanova' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Send another link' })).toHaveCount(0);
});
