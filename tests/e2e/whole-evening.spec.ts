import { randomBytes } from 'node:crypto';
import type { Mailbox, MailboxMessage } from '@/server/integrations/email/dev';
import { field, fillEvent, inDays, publicPathOf, signInToStudio } from './support/organiser';
import { expect, test } from './support/test';

/** Every mail of this test, newest first, as soon as there are so many. */
async function mailsTo(mailbox: Mailbox, to: string, count: number): Promise<string[]> {
  await expect
    .poll(async () => (await mailbox.list({ to })).messages.length, { message: `mails to ${to}`, timeout: 30_000 })
    .toBe(count);
  return (await mailbox.list({ to })).messages.map(({ id }) => id);
}

/** What a calendar reads in the newest mail. */
async function invitationIn(mailbox: Mailbox, message: MailboxMessage | null) {
  const index = message?.attachments.findIndex(({ contentType }) => contentType.startsWith('text/calendar')) ?? -1;
  if (!message || index < 0) throw new Error('The mail carries no invitation');
  const text = (await mailbox.attachment(message.id, index)).toString('utf8').replace(/\r\n[ \t]/g, '');
  const value = (name: string) => new RegExp(`^${name}[:;](?:.*:)?(.*)$`, 'm').exec(text)?.[1]?.trim();
  return { method: value('METHOD'), uid: value('UID'), sequence: value('SEQUENCE'), status: value('STATUS') };
}

test('an event is published, found, registered for, moved and called off, and calendars follow', async ({
  page,
  person,
  newVisitor,
  mailbox,
}) => {
  test.setTimeout(120_000);
  const title = `Soirée ${randomBytes(4).toString('hex')}`;
  await signInToStudio(page, await person());
  await page.getByRole('main').getByRole('link', { name: 'Create an event' }).click();
  await fillEvent(page, { title, day: inDays(1) });
  await page.getByRole('button', { name: 'Create event' }).click();
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('Published: everybody can find it now')).toBeVisible();
  const path = await publicPathOf(page);

  const guest = await newVisitor();
  const email = `guest-${randomBytes(6).toString('hex')}@foyer.test`;
  await guest.goto(`/ru/events?q=${encodeURIComponent(title)}`);
  await guest.getByRole('heading', { level: 3, name: title }).getByRole('link').click();
  await expect(guest.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await guest.getByRole('main').getByRole('link', { name: 'Зарегистрироваться' }).click();
  await guest.getByRole('textbox', { name: 'Ваше имя' }).fill('Әсел Төлеуғазы');
  await guest.getByRole('textbox', { name: 'Почта' }).fill(email);
  await guest.getByRole('button', { name: 'Зарегистрироваться' }).click();
  await expect(guest.getByRole('heading', { level: 1, name: 'Загляните в почту' })).toBeVisible();

  const [ticket = ''] = await mailsTo(mailbox, email, 1);
  const first = await invitationIn(mailbox, await mailbox.find(ticket));
  expect(first).toMatchObject({ method: 'REQUEST', sequence: '0' });

  await field(page, 'Starts').fill(`${inDays(3)}T18:15`);
  await field(page, 'Ends').fill(`${inDays(3)}T20:00`);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('status').getByText('Saved', { exact: true })).toBeVisible();
  const [moved = ''] = await mailsTo(mailbox, email, 2);
  expect(await invitationIn(mailbox, await mailbox.find(moved))).toMatchObject({
    method: 'REQUEST',
    uid: first.uid,
    sequence: '1',
  });

  await page.getByRole('button', { name: 'Cancel this event…' }).click();
  const dialog = page.getByRole('dialog', { name: `Cancel “${title}”?` });
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('The singer is ill');
  await dialog.getByRole('button', { name: 'Cancel the event' }).click();
  await expect(page.getByText('This event is cancelled.')).toBeVisible();
  const [called = ''] = await mailsTo(mailbox, email, 3);
  expect(await invitationIn(mailbox, await mailbox.find(called))).toMatchObject({
    method: 'CANCEL',
    uid: first.uid,
    sequence: '2',
    status: 'CANCELLED',
  });
  await guest.goto(path.replace('/en/', '/ru/'));
  await expect(guest.getByText('Событие отменено')).toBeVisible();
  await expect(guest.getByRole('main').getByRole('link', { name: 'Зарегистрироваться' })).toHaveCount(0);
});
