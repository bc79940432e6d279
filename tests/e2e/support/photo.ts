import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';

/** What is in the hand of somebody who chooses a photo. */
export const picture = async (background = '#1f5c6b') => ({
  name: 'holiday.png',
  mimeType: 'image/png',
  buffer: await sharp({ create: { width: 900, height: 600, channels: 3, background } })
    .png()
    .toBuffer(),
});
export type Chosen = Awaited<ReturnType<typeof picture>>;

export const button = (page: Page, name: string): Locator =>
  page.getByRole('main').getByRole('button', { name, exact: true });
export const said = (page: Page, words: string): Locator => page.getByRole('status').filter({ hasText: words });

/** Through the dialog of the browser, as a person does. */
export async function choose(page: Page, file: Chosen, name = 'Add a photo'): Promise<void> {
  const opened = page.waitForEvent('filechooser');
  await button(page, name).click();
  await (await opened).setFiles(file);
}

export async function acceptAsItIs(page: Page): Promise<void> {
  await page.getByRole('dialog', { name: 'Crop the photo' }).getByRole('button', { name: 'Use this photo' }).click();
}
