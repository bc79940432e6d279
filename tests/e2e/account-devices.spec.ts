import { cornerOf, nobodysCorner, signIn } from './support/doors';
import { bothLooks, expect, test } from './support/test';

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';

bothLooks(() => {
  test('a second device is announced by mail and can be signed out from the first', async ({
    page,
    newVisitor,
    person,
    mailbox,
  }) => {
    const known = await person();
    await signIn(page, known);
    const other = await newVisitor({ userAgent: IPHONE });
    await signIn(other, known);
    const { text } = await mailbox.waitFor({ to: known.email, subject: /New sign-in to your account/ });
    expect(text).toContain('Safari · iOS');
    expect(text).toContain('/en/account/sessions');

    await page.getByRole('link', { name: 'Devices' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Devices' })).toBeVisible();
    const devices = page.getByRole('main').getByRole('listitem');
    await expect(devices).toHaveCount(2);
    await expect(devices.filter({ hasText: 'This device' })).toContainText('Chrome · Linux');
    await page.getByRole('button', { name: 'End the session on Safari · iOS' }).click();
    await expect(page.getByText('That session has ended.')).toBeVisible();
    await expect(devices).toHaveCount(1);
    await expect(devices).toContainText('This device');

    await other.getByRole('link', { name: 'Devices' }).click();
    await expect(other.getByRole('heading', { level: 1, name: 'Welcome back' })).toBeVisible();
    await expect(nobodysCorner(other)).toBeVisible();
    await page.reload();
    await expect(cornerOf(page, known)).toBeVisible();
  });

  test('signed out, a page shows nothing of the person, and neither do the pages before it', async ({
    page,
    person,
  }) => {
    const known = await person({ firstName: 'Secretive' });
    await signIn(page, known);
    await page.getByRole('link', { name: 'Devices' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Devices' })).toBeVisible();
    await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByText('You are signed out.')).toBeVisible();
    await expect(nobodysCorner(page)).toBeVisible();

    await page.goBack();
    await expect(page).toHaveURL('/en/sign-in?next=%2Faccount%2Fsessions');
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: 'Welcome back' })).toBeVisible();
    await page.goto('/en');
    await expect(nobodysCorner(page)).toBeVisible();
    expect(await page.content()).not.toContain(known.firstName);
  });
});

test('a device that comes back is not announced again', async ({ page, newVisitor, person, mailbox }) => {
  const known = await person();
  await signIn(page, known);
  const other = await newVisitor({ userAgent: IPHONE });
  await signIn(other, known);
  await mailbox.waitFor({ to: known.email, subject: /New sign-in/ });
  await other.getByRole('button', { name: 'Sign out' }).click();
  await expect(other.getByText('You are signed out.')).toBeVisible();
  await signIn(other, known);
  const third = await newVisitor();
  await signIn(third, known);
  // The third device's mail is the last to be sent: what the second would have caused has arrived before it.
  const announced = async () => {
    const { messages } = await mailbox.list({ to: known.email });
    return messages.filter(({ subject }) => subject === 'New sign-in to your account').length;
  };
  await expect.poll(announced).toBe(2);
});
