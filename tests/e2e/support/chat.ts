import type { Locator, Page } from '@playwright/test';
import { expect } from './test';

/** Opens the chat of an event and waits until it hears what others say. */
export async function openChat(page: Page, slug: string): Promise<void> {
  await page.goto(`/en/e/${slug}/chat`);
  await expect(messageField(page)).toBeVisible();
}

export const messageField = (page: Page): Locator => page.getByRole('textbox', { name: 'Message', exact: true });

/** By keyboard, as everybody writes. */
export async function say(page: Page, text: string): Promise<void> {
  await messageField(page).fill(text);
  await messageField(page).press('Enter');
  await expect(messageField(page)).toHaveValue('');
}

export const messagesWith = (page: Page, text: string): Locator =>
  page.getByRole('log', { name: 'Messages' }).getByRole('listitem').filter({ hasText: text });
