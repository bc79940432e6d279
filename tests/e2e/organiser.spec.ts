import { randomBytes } from 'node:crypto';
import { tabTo } from './support/keyboard';
import { field, fillEvent, inDays, publicPathOf, signInToStudio } from './support/organiser';
import { choose, picture } from './support/photo';
import { axe, bothLooks, expect, test } from './support/test';

const aTitle = () => `Evening ${randomBytes(4).toString('hex')}`;

bothLooks(() => {
  test('an organiser makes a webinar, everybody sees it at once, it moves, and it is cancelled', async ({
    page,
    person,
    newVisitor,
  }) => {
    // Several pages, each looked at twice, and mails in between.
    test.setTimeout(120_000);
    const visitor = await newVisitor();
    const title = aTitle();
    await signInToStudio(page, await person());
    await expect(page.getByText('Your first event starts here')).toBeVisible();
    await axe(page);
    await page.getByRole('main').getByRole('link', { name: 'Create an event' }).click();
    await expect(field(page, 'Title')).toBeFocused();
    await axe(page);
    await fillEvent(page, { title, day: inDays(1) });
    await page.getByRole('button', { name: 'Create event' }).click();
    await expect(page.getByText('The draft is saved')).toBeVisible();

    // A draft is nowhere: not in a list, and its address is one that does not exist.
    const slug = title.toLowerCase().replace(' ', '-');
    const missing = await visitor.request.get(`/en/e/${slug}`);
    expect(missing.status()).toBe(404);
    expect(await missing.text()).not.toContain(title);
    expect(await (await visitor.request.get('/api/v1/events?limit=100')).text()).not.toContain(title);
    await visitor.goto('/en');
    await expect(visitor.getByRole('link', { name: title })).toHaveCount(0);

    await page.getByRole('button', { name: 'Publish' }).click();
    await expect(page.getByText('Published: everybody can find it now')).toBeVisible();
    await visitor.reload();
    await expect(visitor.getByRole('link', { name: title }).first()).toBeVisible();
    const path = await publicPathOf(page);
    expect(path).toBe(`/en/e/${slug}`);
    await visitor.goto(path);
    await expect(visitor.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await axe(visitor);

    await field(page, 'Starts').fill(`${inDays(3)}T18:15`);
    await field(page, 'Ends').fill(`${inDays(3)}T20:00`);
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('status').getByText('Saved', { exact: true })).toBeVisible();
    await visitor.reload();
    await expect(visitor.getByText('This event has a new date')).toContainText('18:15');

    await page.getByRole('button', { name: 'Cancel this event…' }).click();
    const dialog = page.getByRole('dialog', { name: `Cancel “${title}”?` });
    await dialog.getByRole('button', { name: 'Cancel the event' }).click();
    await expect(dialog.getByRole('textbox', { name: 'Reason' })).toHaveAttribute('aria-invalid', 'true');
    await axe(page);
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('The singer is ill');
    await dialog.getByRole('button', { name: 'Cancel the event' }).click();
    await expect(page.getByText('This event is cancelled.')).toBeVisible();
    await visitor.reload();
    await expect(visitor.getByText('This event is cancelled')).toBeVisible();
    await expect(visitor.getByText('The singer is ill')).toBeVisible();
    await visitor.goto('/en');
    await expect(visitor.getByRole('link', { name: title })).toHaveCount(0);
  });
});

test('a colleague’s newer edit is not overwritten, and nothing typed is lost', async ({ page, person, newVisitor }) => {
  const organiser = await person();
  const title = aTitle();
  await signInToStudio(page, organiser);
  await page.getByRole('main').getByRole('link', { name: 'Create an event' }).click();
  await fillEvent(page, { title, day: inDays(2) });
  await page.getByRole('button', { name: 'Create event' }).click();
  await expect(page.getByText('The draft is saved')).toBeVisible();

  const other = await newVisitor();
  await signInToStudio(other, organiser);
  await other.getByRole('link', { name: title }).click();
  await field(other, 'In one sentence').fill('Written on the other screen');
  await other.getByRole('button', { name: 'Save' }).click();
  await expect(other.getByRole('status').getByText('Saved', { exact: true })).toBeVisible();

  await field(page, 'In one sentence').fill('Written on this screen');
  for (let tries = 0; tries < 2; tries += 1) {
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Somebody changed this event while you were writing.')).toBeVisible();
    await expect(field(page, 'In one sentence')).toHaveValue('Written on this screen');
  }
  await other.reload();
  await expect(field(other, 'In one sentence')).toHaveValue('Written on the other screen');
});

test('a private event is on no page, in no list and in no head', async ({ page, person, newVisitor }) => {
  const title = aTitle();
  await signInToStudio(page, await person());
  await page.goto('/en/studio/new/events/new');
  await fillEvent(page, { title, day: inDays(1) });
  await field(page, 'Who sees it').selectOption('private');
  await page.getByRole('button', { name: 'Create event' }).click();
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('Published for the team')).toBeVisible();
  const visitor = await newVisitor();
  const answer = await visitor.request.get(await publicPathOf(page));
  expect(answer.status()).toBe(404);
  expect(await answer.text()).not.toContain(title);
  for (const path of ['/en', '/en/events', '/api/v1/events?limit=100']) {
    expect(await (await visitor.request.get(path)).text(), path).not.toContain(title);
  }
  await visitor.goto(`/en/events?q=${encodeURIComponent(title)}`);
  await expect(visitor.getByText('Nothing found')).toBeVisible();
});

test('without JavaScript, an event is made, corrected, published and cancelled', async ({
  withoutJavaScript,
  person,
}) => {
  const page = await withoutJavaScript();
  const title = aTitle();
  await signInToStudio(page, await person());
  await page.getByRole('main').getByRole('link', { name: 'Create an event' }).click();
  await fillEvent(page, { title: '', day: inDays(2) });
  await field(page, 'Ends').fill(`${inDays(1)}T20:30`);
  await page.getByRole('button', { name: 'Create event' }).click();
  await expect(page.getByText('Please give the event a title.')).toBeVisible();
  await expect(field(page, 'In one sentence')).toHaveValue('Songs and stories, told by those who were there');
  await field(page, 'Title').fill(title);
  await page.getByRole('button', { name: 'Create event' }).click();
  await expect(page.getByText('The end must come after the start.')).toBeVisible();
  await field(page, 'Ends').fill(`${inDays(2)}T20:30`);
  await page.getByRole('button', { name: 'Create event' }).click();
  await expect(page.getByText('The draft is saved')).toBeVisible();

  await field(page, 'In one sentence').fill('');
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('Not published yet: something is still missing.')).toBeVisible();
  await field(page, 'In one sentence').fill('Songs');
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('Published: everybody can find it now')).toBeVisible();
  await page.getByText('Cancel this event…').click();
  await page.getByRole('textbox', { name: 'Reason' }).fill('The singer is ill');
  await page.getByRole('button', { name: 'Cancel the event' }).click();
  await expect(page.getByText('This event is cancelled.')).toBeVisible();
});

test('by keyboard alone, an event is made', async ({ page, person }) => {
  const title = aTitle();
  await signInToStudio(page, await person());
  await tabTo(page, page.getByRole('main').getByRole('link', { name: 'Create an event' }));
  await page.keyboard.press('Enter');
  await expect(field(page, 'Title')).toBeFocused();
  await page.keyboard.type(title);
  await tabTo(page, field(page, 'In one sentence'));
  await page.keyboard.type('Songs');
  await tabTo(page, page.getByRole('button', { name: 'Create event' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('The draft is saved')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
});

test('an uploaded cover is on the page and in the list, and a file that is no picture is refused', async ({
  page,
  person,
  newVisitor,
}) => {
  const title = aTitle();
  await signInToStudio(page, await person());
  await page.goto('/en/studio/new/events/new');
  await choose(page, { ...(await picture()), buffer: Buffer.from('<p>') }, 'Upload a cover');
  await expect(page.getByRole('alert').filter({ hasText: 'picture' })).toBeVisible();
  await choose(page, await picture(), 'Upload a cover');
  await expect(page.getByRole('button', { name: 'Replace' })).toBeVisible();
  await fillEvent(page, { title, day: inDays(1) });
  await page.getByRole('button', { name: 'Create event' }).click();
  await expect(page.getByText('The draft is saved')).toBeVisible();
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('Published: everybody can find it now')).toBeVisible();

  const visitor = await newVisitor();
  await visitor.goto(await publicPathOf(page));
  const hero = visitor.locator('main header picture').last();
  await expect(hero.locator('source[type="image/avif"]')).toHaveAttribute('srcset', /1280w/);
  await expect
    .poll(() => hero.locator('img').evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth > 0))
    .toBe(true);
  await visitor.goto(`/en/events?q=${encodeURIComponent(title)}`);
  await expect(visitor.getByRole('article').filter({ hasText: title }).locator('picture')).toHaveCount(1);

  await page.getByRole('button', { name: 'Remove' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('status').getByText('Saved', { exact: true })).toBeVisible();
  await visitor.goto(await publicPathOf(page));
  await expect(visitor.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(visitor.locator('main header picture')).toHaveCount(0);
});
