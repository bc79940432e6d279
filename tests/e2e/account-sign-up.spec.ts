import type { Page } from '@playwright/test';
import { cornerOf, expectMarked, fillSignUp, passwordField, scriptsRun, signInHere } from './support/doors';
import { aStranger, call, mailedLink, type Person } from './support/person';
import { axe, bothLooks, expect, test } from './support/test';

const create = (page: Page) => page.getByRole('button', { name: 'Create account' }).click();

/** What stands in the form, field by field. */
async function expectKept(page: Page, person: Person): Promise<void> {
  await expect(page.getByRole('textbox', { name: 'First name' })).toHaveValue(person.firstName);
  await expect(page.getByRole('textbox', { name: 'Last name' })).toHaveValue(person.lastName);
  await expect(page.getByRole('textbox', { name: 'Handle' })).toHaveValue(person.handle);
  await expect(page.getByRole('textbox', { name: 'E-mail' })).toHaveValue(person.email);
  await expect(passwordField(page)).toHaveValue(person.password);
}

bothLooks((look) => {
  test('an empty form says beside each field what is missing, and puts the cursor into the first', async ({ page }) => {
    await page.goto('/en/sign-up');
    await scriptsRun(page);
    await create(page);
    await expectMarked(page.getByRole('textbox', { name: 'First name' }), 'Please tell us your first name.');
    await expectMarked(page.getByRole('textbox', { name: 'Last name' }), 'Please tell us your last name.');
    await expectMarked(page.getByRole('textbox', { name: 'E-mail' }), 'Please enter your e-mail.');
    await expectMarked(passwordField(page), 'At least 10 characters, please.');
    await expect(page.getByRole('textbox', { name: 'Handle' })).not.toHaveAttribute('aria-invalid');
    await expect(page.getByRole('textbox', { name: 'First name' })).toBeFocused();
    await expect(page.getByRole('textbox', { name: 'First name' })).toBeInViewport();
    await expect(page.getByText('Please look at the marked fields.')).toBeVisible();
    await axe(page);

    await page.getByRole('textbox', { name: 'First name' }).fill('Ada');
    await expect(page.getByRole('textbox', { name: 'First name' })).not.toHaveAttribute('aria-invalid');
    await expectMarked(page.getByRole('textbox', { name: 'Last name' }), 'Please tell us your last name.');
  });

  test('a refusal keeps everything that was typed and marks the one field it is about', async ({ page, person }) => {
    const { handle } = await person();
    const visitor = aStranger({ handle, email: `new-${handle}@foyer.test` });
    await page.goto('/en/sign-up');
    await scriptsRun(page);
    await fillSignUp(page, visitor);
    await create(page);
    await expectMarked(page.getByRole('textbox', { name: 'Handle' }), 'This handle is taken.');
    await expect(page.getByRole('textbox', { name: 'Handle' })).toBeFocused();
    await expectKept(page, visitor);

    const hasty = { ...visitor, handle: `own-${handle}`, password: 'too short' };
    await fillSignUp(page, hasty);
    await create(page);
    await expectMarked(passwordField(page), 'At least 10 characters, please.');
    await expect(page.getByRole('textbox', { name: 'Handle' })).not.toHaveAttribute('aria-invalid');
    await expectKept(page, hasty);
    await expect(page).toHaveURL('/en/sign-up');
  });

  test('a new account is confirmed by the button behind the mailed link, and then let in', async ({
    page,
    mailbox,
  }) => {
    const visitor = aStranger({ firstName: 'Grace', lastName: `Hopper ${look}` });
    await page.goto('/en/sign-up');
    await scriptsRun(page);
    await fillSignUp(page, visitor);
    await create(page);
    await expect(page.getByRole('heading', { level: 1, name: 'Check your mail' })).toBeVisible();
    await expect(page.getByRole('main')).toContainText(visitor.email);
    // The address is told by a cookie: in the page's own address it would end up in logs.
    await expect(page).toHaveURL('/en/sign-up/check-mail');

    const { subject } = await mailbox.waitFor({ to: visitor.email });
    expect(subject).toBe('Confirm your e-mail address');
    const { href, pathname } = await mailedLink(mailbox, visitor.email);
    expect(pathname).toBe('/en/verify-email');

    const opened = await page.request.get(href);
    expect(opened.status()).toBe(200);
    const confirm = page.getByRole('button', { name: 'Confirm this e-mail' });
    for (let visit = 0; visit < 2; visit += 1) {
      await page.goto(href);
      await expect(page.getByRole('heading', { level: 1, name: 'Confirm your e-mail' })).toBeVisible();
      await expect(confirm).toBeVisible();
    }
    await confirm.click();
    await expect(page.getByRole('heading', { level: 1, name: 'Welcome back' })).toBeVisible();
    await expect(page.getByText('Your e-mail is confirmed. Now sign in.')).toBeVisible();

    await signInHere(page, { login: visitor.email.toUpperCase(), password: visitor.password });
    await expect(page).toHaveURL('/en/account');
    await expect(page.getByRole('heading', { level: 1, name: `Grace Hopper ${look}` })).toBeVisible();
    await expect(cornerOf(page, visitor)).toBeVisible();
    await expect(page.getByText('confirmed', { exact: true })).toBeVisible();
  });
});

test('the handle is written along with the names until somebody writes it themselves', async ({ page }) => {
  await page.goto('/en/sign-up');
  await scriptsRun(page);
  await page.getByRole('textbox', { name: 'First name' }).fill('Дарья');
  await page.getByRole('textbox', { name: 'Last name' }).fill('Ким');
  await expect(page.getByRole('textbox', { name: 'Handle' })).toHaveValue('darya-kim');
  await page.getByRole('textbox', { name: 'Handle' }).fill('dk-of-almaty');
  await page.getByRole('textbox', { name: 'Last name' }).fill('Каримова');
  await expect(page.getByRole('textbox', { name: 'Handle' })).toHaveValue('dk-of-almaty');
});

test('an address that has an account gets the same page as any other, and a mail that says so', async ({
  page,
  person,
  mailbox,
}) => {
  const known = await person();
  await page.goto('/en/sign-up');
  await scriptsRun(page);
  await fillSignUp(page, aStranger({ email: known.email }));
  await create(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Check your mail' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText(known.email);
  const { html } = await mailbox.waitFor({ to: known.email, subject: /already have an account/ });
  expect(html).toContain('/en/sign-in');
});

test.describe('a link that leads no further', () => {
  test('says that it was used, to whoever opens it again and to whoever presses a button left open', async ({
    page,
    context,
    request,
    mailbox,
  }) => {
    const visitor = aStranger();
    await call(request, 'identity.signUp', visitor);
    const { href } = await mailedLink(mailbox, visitor.email);
    await page.goto(href);
    const other = await context.newPage();
    await other.goto(href);
    await other.getByRole('button', { name: 'Confirm this e-mail' }).click();
    await expect(other.getByText('Your e-mail is confirmed. Now sign in.')).toBeVisible();

    await page.getByRole('button', { name: 'Confirm this e-mail' }).click();
    await expect(page.getByText('This link was used before: your e-mail is confirmed already.')).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: 'Already confirmed' })).toBeVisible();
    await page.getByRole('link', { name: 'To sign in' }).click();
    await expect(page).toHaveURL('/en/sign-in');
  });

  for (const { says, query } of [
    { says: 'changed', query: '?code=evf_0000000000000000000000.forged' },
    { says: 'cut', query: '?code=evf_' },
    { says: 'without its code', query: '' },
    { says: 'given two codes', query: '?code=a&code=b' },
  ]) {
    test(`says so when it was ${says}`, async ({ page }) => {
      await page.goto(`/en/verify-email${query}`);
      await expect(page.getByRole('heading', { level: 1, name: 'This link does not work' })).toBeVisible();
      await expect(page.getByText('This link is incomplete or was changed.')).toBeVisible();
      await expect(page.getByRole('button', { name: 'Confirm this e-mail' })).toHaveCount(0);
    });
  }

  test('says so when one letter of a real one was changed, and the real one still works', async ({
    page,
    request,
    mailbox,
  }) => {
    const visitor = aStranger();
    await call(request, 'identity.signUp', visitor);
    const link = await mailedLink(mailbox, visitor.email);
    const code = link.searchParams.get('code') ?? '';
    const forged = new URL(link);
    forged.searchParams.set('code', `${code.slice(0, -2)}${code.at(-2) === 'A' ? 'B' : 'A'}${code.at(-1)}`);
    await page.goto(forged.href);
    await expect(page.getByRole('heading', { level: 1, name: 'This link does not work' })).toBeVisible();
    await page.goto(link.href);
    await expect(page.getByRole('button', { name: 'Confirm this e-mail' })).toBeVisible();
  });
});
