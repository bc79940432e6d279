import type { Page } from '@playwright/test';
import { expect } from './test';

export const isLive = (page: Page) => page.getByRole('status').filter({ hasText: /^Live$/ });

export async function openWall(page: Page, name: string): Promise<void> {
  await page.goto('/en/dev/wall');
  await expect(isLive(page)).toBeVisible();
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
}

/** By keyboard, as whoever writes a lot does. */
export async function write(page: Page, text: string): Promise<void> {
  const note = page.getByRole('textbox', { name: 'Note' });
  await note.fill(text);
  await note.press('Control+Enter');
  await expect(note).toHaveValue('');
}

export const notesWith = (page: Page, text: string) =>
  page.getByRole('list', { name: 'Notes, oldest first' }).getByRole('listitem').filter({ hasText: text });
