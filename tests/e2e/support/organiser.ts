import type { Locator, Page } from '@playwright/test';
import { signInHere } from './doors';
import type { Person } from './person';
import { expect } from './test';

/** From the door to the organiser's own list. */
export async function signInToStudio(page: Page, { email, password }: Person): Promise<void> {
  await page.goto('/en/studio');
  await signInHere(page, { login: email, password });
  await expect(page).toHaveURL('/en/studio');
}

/** The field that is seen: pages that were left are kept out of sight, with their fields. */
export const field = (page: Page, label: string): Locator =>
  page.getByLabel(label, { exact: true }).filter({ visible: true });

/** A day that is still to come, as the browser's own field takes it. */
export const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A webinar that could be published, into the form that is open. */
export async function fillEvent(page: Page, { title, day }: { title: string; day: string }): Promise<void> {
  await field(page, 'Title').fill(title);
  await field(page, 'Starts').fill(`${day}T19:00`);
  await field(page, 'Ends').fill(`${day}T20:30`);
  await field(page, 'Time zone of the event').selectOption('Europe/Moscow');
  await field(page, 'In one sentence').fill('Songs and stories, told by those who were there');
}

/** The address of the public page of the event that the studio shows. */
export async function publicPathOf(page: Page): Promise<string> {
  const path = await page.getByRole('link', { name: 'Event page' }).getAttribute('href');
  if (!path) throw new Error('the studio names no public page');
  return path;
}
