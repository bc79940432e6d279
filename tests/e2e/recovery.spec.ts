import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { killPart } from './support/parts';
import { expect, test } from './support/test';

test.describe.configure({ mode: 'serial', timeout: 120_000 });
// While a part is away the browser says so, in many words.
test.use({ allowed: [/./] });

async function openWall(page: Page, name: string): Promise<void> {
  await page.goto('/en/dev/wall');
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
}

async function write(page: Page, text: string): Promise<void> {
  const note = page.getByRole('textbox', { name: 'Note' });
  await note.fill(text);
  await note.press('Control+Enter');
  await expect(note).toHaveValue('');
}

const notesWith = (page: Page, text: string) =>
  page.getByRole('list', { name: 'Notes, oldest first' }).getByRole('listitem').filter({ hasText: text });

for (const part of ['realtime', 'postgres', 'worker', 'web']) {
  test(`nothing written is lost or doubled while the part "${part}" ends and returns`, async ({ page, newVisitor }) => {
    const [told, other] = [randomUUID(), await newVisitor()];
    await openWall(page, 'Nadia');
    await openWall(other, 'Timur');
    await write(page, `before ${told}`);
    await expect(notesWith(other, `before ${told}`)).toBeVisible();

    const { isBack } = killPart(part);
    for (const number of [1, 2, 3]) {
      await write(page, `${number} of ${told}`);
      await write(other, `${number} back ${told}`);
    }
    await isBack();

    const expected = ['before', '1 of', '2 of', '3 of', '1 back', '2 back', '3 back'].map((text) => `${text} ${told}`);
    for (const reader of [page, other]) {
      for (const text of expected) await expect(notesWith(reader, text)).toHaveCount(1, { timeout: 45_000 });
      await expect(reader.getByText('Sending …')).toHaveCount(0);
      await expect(reader.getByText('Live', { exact: true })).toBeVisible({ timeout: 45_000 });
    }
    const seen = await Promise.all([page, other].map((reader) => notesWith(reader, told).allInnerTexts()));
    expect(seen[0]).toEqual(seen[1]);

    await write(page, `after ${told}`);
    await expect(notesWith(other, `after ${told}`)).toHaveCount(1);
  });
}
