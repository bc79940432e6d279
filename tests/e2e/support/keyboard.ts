import type { Locator, Page } from '@playwright/test';

const MOST_PRESSES = 60;

/** Gets somewhere as people without a mouse do. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === element.ownerDocument.activeElement)) return;
  }
  throw new Error(`${MOST_PRESSES} presses of Tab do not reach ${target}`);
}
