import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { messageField, messagesWith, openChat, say } from './support/chat';
import { signInHere } from './support/doors';
import { comeAs, comeAsGuest } from './support/guests';
import { axe, bothLooks, expect, test } from './support/test';

const ONLINE = 'portfolio-hour';
const sending = (page: Page) => page.getByText('Sending …');

bothLooks(() => {
  test('an account and a guest talk, and each sees at once what the other says', async ({
    page,
    person,
    newVisitor,
    mailbox,
  }) => {
    const [told, guest] = [randomUUID(), await newVisitor()];
    await comeAs(page, await person({ firstName: 'Nadia' }), ONLINE);
    await comeAsGuest(guest, { mailbox, slug: ONLINE, name: 'Әсел Төлеуғазы' });
    await openChat(page, ONLINE);
    await guest.getByRole('link', { name: 'Chat with the others' }).click();
    await say(page, `Is there a cloakroom? ${told}`);
    await expect(messagesWith(guest, told)).toHaveText([/Nadia/]);
    await say(guest, `Есть, внизу ${told}`);
    await expect(messagesWith(page, told)).toHaveText([/You.*cloakroom/, /Әсел Төлеуғазы.*внизу/]);
    await expect(messagesWith(guest, told)).toHaveText([/Nadia.*cloakroom/, /You.*внизу/]);
    await axe(page);
  });
});

test('an address can be followed, and what looks like a page is only text', async ({ page, person }) => {
  const told = randomUUID();
  await comeAs(page, await person(), ONLINE);
  await openChat(page, ONLINE);
  await say(page, `<b>${told}</b> https://example.org/notes. <img src=x onerror=alert(1)>`);
  const message = messagesWith(page, told);
  await expect(message.getByRole('link')).toHaveAttribute('href', 'https://example.org/notes');
  await expect(message).toContainText('<img src=x onerror=alert(1)>');
});

test.describe('without a network', () => {
  test.use({ allowed: [/net::ERR_INTERNET_DISCONNECTED|WebSocket connection to/] });

  test('nothing is lost and nothing doubled, whoever’s line is cut', async ({ page, person, newVisitor, mailbox }) => {
    const [told, guest] = [randomUUID(), await newVisitor()];
    await comeAs(page, await person({ firstName: 'Nadia' }), ONLINE);
    await comeAsGuest(guest, { mailbox, slug: ONLINE, name: 'Timur' });
    for (const reader of [page, guest]) await openChat(reader, ONLINE);
    for (const [cut, other, name] of [
      [page, guest, 'first'],
      [guest, page, 'second'],
    ] as const) {
      await cut.context().setOffline(true);
      await say(cut, `${name} offline ${told}`);
      await expect(messagesWith(cut, `${name} offline`)).toContainText('Sending …');
      await say(other, `${name} meanwhile ${told}`);
      await cut.context().setOffline(false);
    }
    for (const reader of [page, guest]) {
      await expect(messagesWith(reader, told)).toHaveText([
        /first meanwhile/,
        /first offline/,
        /second meanwhile/,
        /second offline/,
      ]);
      await expect(sending(reader)).toHaveCount(0);
    }
  });

  test('what is written waits, survives a reload, and a draft too', async ({ page, person }) => {
    const told = randomUUID();
    await comeAs(page, await person(), ONLINE);
    await openChat(page, ONLINE);
    await page.route('**/api/trpc/**', (route) => route.abort('internetdisconnected'));
    await say(page, `kept ${told}`);
    await messageField(page).fill('half a thought');
    await page.reload();
    await expect(messagesWith(page, told)).toContainText('Sending …');
    await expect(messageField(page)).toHaveValue('half a thought');
    await page.unroute('**/api/trpc/**');
    await expect(messagesWith(page, told)).toHaveCount(1);
    await expect(sending(page)).toHaveCount(0);
  });
});

test('one deletes what one wrote, by keyboard, and it is gone for everybody', async ({ page, person, newVisitor }) => {
  const [told, reader] = [randomUUID(), await newVisitor()];
  await comeAs(page, await person({ firstName: 'Nadia' }), ONLINE);
  await comeAs(reader, await person(), ONLINE);
  for (const each of [page, reader]) await openChat(each, ONLINE);
  await say(page, `regretted ${told}`);
  await expect(messagesWith(reader, told)).toHaveCount(1);
  await expect(messagesWith(reader, told).getByRole('button')).toHaveCount(0);
  await messagesWith(page, told).getByRole('button', { name: 'Delete the message by Nadia' }).press('Enter');
  await page
    .getByRole('alertdialog', { name: 'Delete this message?' })
    .getByRole('button', { name: 'Delete' })
    .press('Enter');
  for (const each of [page, reader]) {
    await expect(messagesWith(each, told)).toHaveCount(0);
    await expect(messagesWith(each, 'Message deleted')).not.toHaveCount(0);
  }
  await reader.reload();
  await expect(messagesWith(reader, told)).toHaveCount(0);
});

test('an empty message and a book are refused beside the field, and nothing typed is lost', async ({
  page,
  person,
}) => {
  await comeAs(page, await person(), ONLINE);
  await openChat(page, ONLINE);
  await messageField(page).press('Enter');
  await expect(messageField(page)).toHaveAccessibleDescription('Write something first.');
  await messageField(page).fill('a'.repeat(2003));
  await messageField(page).press('Enter');
  await expect(messageField(page)).toHaveAccessibleDescription('3 characters too many');
  await expect(messageField(page)).toHaveValue('a'.repeat(2003));
});

test('whoever is not coming is told how to, and comes back here after signing in', async ({ page, person }) => {
  const known = await person();
  await page.goto(`/en/e/${ONLINE}/chat`);
  await expect(page.getByRole('heading', { level: 1, name: 'The chat is for guests' })).toBeVisible();
  await page.getByRole('link', { name: 'I have one: sign in' }).click();
  await signInHere(page, { login: known.email, password: known.password });
  await expect(page).toHaveURL(`/en/e/${ONLINE}/chat`);
  await page.getByRole('main').getByRole('link', { name: 'Get a ticket' }).click();
  await page.getByRole('button', { name: 'Register' }).click();
  await page.getByRole('link', { name: 'Chat with the others' }).click();
  await expect(messageField(page)).toBeVisible();
});

test('without JavaScript one reads, writes and is refused in words', async ({ page, person, withoutJavaScript }) => {
  const [told, known] = [randomUUID(), await person()];
  await comeAs(page, known, ONLINE);
  const plain = await withoutJavaScript();
  await plain.context().addCookies(await page.context().cookies());
  await plain.goto(`/en/e/${ONLINE}/chat`);
  await messageField(plain).fill('  ');
  await plain.getByRole('button', { name: 'Send' }).click();
  await expect(messageField(plain)).toHaveAccessibleDescription('Write something first.');
  await messageField(plain).fill(`plainly ${told}`);
  await plain.getByRole('button', { name: 'Send' }).click();
  await expect(messagesWith(plain, told)).toHaveCount(1);
  await openChat(page, ONLINE);
  await expect(messagesWith(page, told)).toHaveCount(1);
});
