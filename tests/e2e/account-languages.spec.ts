import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { aStranger, mailedLink } from './support/person';
import { expect, test } from './support/test';

const wordsOf = (locale: string, name: string) =>
  z
    .record(z.string(), z.record(z.string(), z.string()))
    .parse(JSON.parse(readFileSync(`server/i18n/messages/${locale}/${name}.json`, 'utf8')));

const wordIn = (locale: string) => (group: string, key: string) => {
  const word = wordsOf(locale, 'identity')[group]?.[key];
  if (!word) throw new Error(`There is no identity.${group}.${key} in ${locale}`);
  return word;
};

test('in Russian, page, refusal, mail and account speak Russian', async ({ page, mailbox }) => {
  const [russian, english] = [wordIn('ru'), wordIn('en')];
  const visitor = aStranger({ firstName: 'Нина', lastName: 'Орлова', locale: 'ru' });
  const field = (key: string) => page.getByLabel(russian('sign_up', key), { exact: true });
  const heading = (group: string, key: string) =>
    page.getByRole('heading', { level: 1, name: russian(group, key), exact: true });
  const expectNoEnglish = async (keys: readonly (readonly [string, string])[]) => {
    for (const [group, key] of keys) await expect(page.getByText(english(group, key))).toHaveCount(0);
  };

  await page.goto('/ru/sign-up');
  await expect(heading('sign_up', 'title')).toBeVisible();
  await page.getByRole('button', { name: russian('sign_up', 'submit') }).click();
  await expect(field('first_name')).toHaveAccessibleDescription(russian('errors', 'first_name_empty'));
  await expectNoEnglish([
    ['sign_up', 'title'],
    ['sign_up', 'lead'],
    ['sign_up', 'first_name'],
    ['sign_up', 'password_hint'],
    ['sign_up', 'submit'],
    ['errors', 'first_name_empty'],
  ]);

  await field('first_name').fill(visitor.firstName);
  await field('last_name').fill(visitor.lastName);
  await field('handle').fill(visitor.handle);
  await field('email').fill(visitor.email);
  await field('password').fill(visitor.password);
  await page.getByRole('button', { name: russian('sign_up', 'submit') }).click();
  await expect(heading('sign_up', 'check_mail_title')).toBeVisible();
  await expectNoEnglish([
    ['sign_up', 'check_mail_title'],
    ['sign_up', 'check_mail_hint'],
    ['sign_up', 'start_again'],
  ]);

  const { subject, html, text } = await mailbox.waitFor({ to: visitor.email });
  expect(subject).toBe(wordsOf('ru', 'mail').verify_email?.subject);
  for (const part of [html, text]) {
    expect(part).toContain(wordsOf('ru', 'mail').verify_email?.action);
    expect(part).not.toContain(wordsOf('en', 'mail').verify_email?.action);
  }
  const link = await mailedLink(mailbox, visitor.email);
  expect(link.pathname).toBe('/ru/verify-email');
  await page.goto(link.href);
  await expect(heading('verify', 'title')).toBeVisible();
  await page.getByRole('button', { name: russian('verify', 'submit') }).click();
  await expect(heading('sign_in', 'title')).toBeVisible();
  await expect(page.getByText(russian('sign_in', 'verified'))).toBeVisible();

  await page.getByLabel(russian('sign_in', 'login'), { exact: true }).fill(visitor.handle);
  await page.getByLabel(russian('sign_in', 'password'), { exact: true }).fill(visitor.password);
  await page
    .getByRole('main')
    .getByRole('button', { name: russian('sign_in', 'submit') })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Нина Орлова' })).toBeVisible();
  await expectNoEnglish([
    ['account', 'profile_title'],
    ['account', 'profile_lead'],
    ['account', 'regional_title'],
    ['account', 'save'],
    ['account', 'sign_out'],
    ['sessions', 'title'],
  ]);
});
