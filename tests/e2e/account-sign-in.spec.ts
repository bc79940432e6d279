import { cornerOf, nobodysCorner, passwordField, signIn, signInHere } from './support/doors';
import { tabTo } from './support/keyboard';
import { bothLooks, expect, test } from './support/test';

const REFUSED = 'The e-mail, handle or password is wrong.';

bothLooks(() => {
  test('a wrong password and an unknown name are refused in the same words', async ({ page, person }) => {
    const known = await person();
    await page.goto('/en/sign-in');
    const refused = page.getByRole('main').getByRole('alert');
    const login = page.getByRole('textbox', { name: 'E-mail or handle' });

    await signInHere(page, { login: known.email, password: 'not the right one' });
    await expect(refused).toHaveText(REFUSED);
    await expect(refused).toBeFocused();
    await expect(login).toHaveValue(known.email);
    const forWrongPassword = await page.getByRole('main').textContent();

    await page.goto('/en/sign-in');
    await signInHere(page, { login: `nobody-${known.email}`, password: 'not the right one' });
    await expect(refused).toHaveText(REFUSED);
    expect(await page.getByRole('main').textContent()).toBe(forWrongPassword);

    await signInHere(page, { login: known.handle.toUpperCase(), password: known.password });
    await expect(page).toHaveURL('/en/account');
    await expect(cornerOf(page, known)).toBeVisible();
  });
});

test.describe('after the door', () => {
  const ways = [
    { next: '/account/sessions', leads: '/en/account/sessions' },
    { next: '/ru/account/sessions', leads: '/en/account/sessions' },
    { next: '/?category=music', leads: '/en?category=music' },
    { next: '//evil.example', leads: '/en/account' },
    { next: '/\\evil.example', leads: '/en/account' },
    { next: 'https://evil.example/account', leads: '/en/account' },
    { next: '/sign-in', leads: '/en/account' },
  ];
  for (const { next, leads } of ways) {
    test(`${next} leads to ${leads}, also for whoever is in already`, async ({ page, person }) => {
      const { email, password } = await person();
      const door = `/en/sign-in?next=${encodeURIComponent(next)}`;
      await page.goto(door);
      await signInHere(page, { login: email, password });
      await expect(page).toHaveURL(leads);
      await page.goto(door);
      await expect(page).toHaveURL(leads);
    });
  }

  for (const { path, title } of [
    { path: '/en/account', title: 'Ada Ivanova' },
    { path: '/en/account/sessions', title: 'Devices' },
  ]) {
    test(`whoever comes to ${path} is asked to sign in first, and brought back`, async ({ page, person }) => {
      const { handle, password } = await person();
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1, name: 'Welcome back' })).toBeVisible();
      await signInHere(page, { login: handle, password });
      await expect(page).toHaveURL(path);
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    });
  }

  test('whoever pressed the corner comes back to the page they were reading', async ({ page, person }) => {
    const known = await person();
    await page.goto('/en/events');
    await nobodysCorner(page).click();
    await expect(page).toHaveURL('/en/sign-in?next=%2Fevents');
    await signInHere(page, { login: known.email, password: known.password });
    await expect(page).toHaveURL('/en/events');
    await expect(cornerOf(page, known)).toBeVisible();
  });
});

test('whoever is signed in finds the sign-up page leading to their account', async ({ page, person }) => {
  const known = await person();
  await signIn(page, known);
  await page.goto('/en/sign-up');
  await expect(page).toHaveURL('/en/account');
});

test('by keyboard alone, somebody signs in, finds their account and signs out', async ({ page, person }) => {
  const known = await person();
  await page.goto('/en/sign-in');
  await expect(page.getByRole('button', { name: 'Show password' })).toBeVisible();
  await tabTo(page, page.getByRole('textbox', { name: 'E-mail or handle' }));
  await page.keyboard.type(known.handle);
  await page.keyboard.press('Tab');
  await expect(passwordField(page)).toBeFocused();
  await page.keyboard.type(known.password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/en/account');
  await expect(cornerOf(page, known)).toBeVisible();

  await page.goto('/en');
  await expect(cornerOf(page, known)).toBeVisible();
  await tabTo(page, cornerOf(page, known));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Ada Ivanova' })).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Sign out' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('You are signed out.')).toBeVisible();
  await expect(nobodysCorner(page)).toBeVisible();
});
