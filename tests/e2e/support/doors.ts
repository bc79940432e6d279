import type { Locator, Page } from '@playwright/test';
import type { Person } from './person';
import { expect } from './test';

/** The one that is seen: pages that were left are kept out of sight, with their fields. */
export const passwordField = (page: Page): Locator =>
  page.getByLabel('Password', { exact: true }).filter({ visible: true });

/** Only a page whose scripts run offers this; what is typed before is there, too, but nothing answers to it yet. */
export const scriptsRun = (page: Page): Promise<void> =>
  expect(page.getByRole('button', { name: 'Show password' })).toBeVisible();

/** The corner of the page, once it knows who is here. */
export const cornerOf = (page: Page, { firstName, lastName }: Person): Locator =>
  page.getByRole('banner').getByRole('link', { name: `Your account, ${firstName} ${lastName}` });

export const nobodysCorner = (page: Page): Locator => page.getByRole('banner').getByRole('link', { name: 'Sign in' });

/** Fills in the sign-in page that is open. */
export async function signInHere(page: Page, { login, password }: { login: string; password: string }): Promise<void> {
  await page.getByRole('textbox', { name: 'E-mail or handle' }).fill(login);
  await passwordField(page).fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
}

/** From the front door to the account. */
export async function signIn(page: Page, { email, password }: Person): Promise<void> {
  await page.goto('/en/sign-in');
  await signInHere(page, { login: email, password });
  await expect(page).toHaveURL('/en/account');
}

/** Fills in the sign-up page that is open, in the order in which its fields stand. */
export async function fillSignUp(page: Page, person: Person): Promise<void> {
  await page.getByRole('textbox', { name: 'First name' }).fill(person.firstName);
  await page.getByRole('textbox', { name: 'Last name' }).fill(person.lastName);
  await page.getByRole('textbox', { name: 'Handle' }).fill(person.handle);
  await page.getByRole('textbox', { name: 'E-mail' }).fill(person.email);
  await passwordField(page).fill(person.password);
}

/** Marked, and described by the words of its complaint: what the eye sees is what a screen reader says. */
export async function expectMarked(field: Locator, complaint: string): Promise<void> {
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveAccessibleDescription(new RegExp(`^${escaped(complaint)}`));
}

const escaped = (words: string) => words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
