import { expectMarked, fillSignUp, passwordField, signInHere } from './support/doors';
import { aStranger, mailedLink } from './support/person';
import { expect, test } from './support/test';

test('without JavaScript, somebody signs up, confirms, signs in, edits the profile and signs out', async ({
  withoutJavaScript,
  person,
  mailbox,
}) => {
  const { handle } = await person();
  const page = await withoutJavaScript();
  await page.goto('/en/sign-up');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expectMarked(page.getByRole('textbox', { name: 'First name' }), 'Please tell us your first name.');
  await expectMarked(page.getByRole('textbox', { name: 'E-mail' }), 'Please enter your e-mail.');
  await expect(page.getByRole('textbox', { name: 'First name' })).toBeFocused();

  const visitor = aStranger({ firstName: 'Нина', handle, email: `new-${handle}@foyer.test` });
  await fillSignUp(page, visitor);
  await page.getByRole('button', { name: 'Create account' }).click();
  await expectMarked(page.getByRole('textbox', { name: 'Handle' }), 'This handle is taken.');
  await expect(page.getByRole('textbox', { name: 'First name' })).toHaveValue('Нина');
  await expect(page.getByRole('textbox', { name: 'E-mail' })).toHaveValue(visitor.email);
  // The page that comes back travels through more hands than a form: a password is never in it.
  await expect(passwordField(page)).toHaveValue('');

  await page.getByRole('textbox', { name: 'Handle' }).fill(`own-${handle}`);
  await passwordField(page).fill(visitor.password);
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Check your mail' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText(visitor.email);

  await page.goto((await mailedLink(mailbox, visitor.email)).href);
  await page.getByRole('button', { name: 'Confirm this e-mail' }).click();
  await expect(page.getByText('Your e-mail is confirmed. Now sign in.')).toBeVisible();

  await signInHere(page, { login: visitor.email, password: 'not the right one' });
  await expect(page.getByText('The e-mail, handle or password is wrong.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'E-mail or handle' })).toHaveValue(visitor.email);
  await signInHere(page, { login: visitor.email, password: visitor.password });
  await expect(page.getByRole('heading', { level: 1, name: 'Нина Ivanova' })).toBeVisible();

  await page.getByRole('textbox', { name: 'About you' }).fill('Reads without scripts');
  await page.getByRole('combobox', { name: 'Time zone' }).selectOption('Asia/Almaty');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.goto('/en/account');
  await expect(page.getByRole('textbox', { name: 'About you' })).toHaveValue('Reads without scripts');
  await expect(page.getByRole('combobox', { name: 'Time zone' })).toHaveValue('Asia/Almaty');

  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByText('You are signed out.')).toBeVisible();
  await page.goto('/en/account');
  await expect(page).toHaveURL('/en/sign-in?next=%2Faccount');
});

test('without JavaScript, a session on another device can be ended', async ({ withoutJavaScript, page, person }) => {
  const known = await person();
  await page.goto('/en/sign-in?next=/account/sessions');
  await signInHere(page, { login: known.email, password: known.password });
  await expect(page.getByRole('heading', { level: 1, name: 'Devices' })).toBeVisible();

  const plain = await withoutJavaScript();
  await plain.goto('/en/sign-in?next=/account/sessions');
  await signInHere(plain, { login: known.email, password: known.password });
  await plain.getByRole('button', { name: 'End the session on' }).click();
  await expect(plain.getByText('That session has ended.')).toBeVisible();
  await expect(plain.getByRole('main').getByRole('listitem')).toHaveCount(1);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Welcome back' })).toBeVisible();
});
