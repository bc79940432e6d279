import type { APIRequestContext, Page } from '@playwright/test';
import { signIn } from './support/doors';
import { anAddress, ticketLink } from './support/guests';
import { stackUnderTest } from './support/stack-under-test';
import { axe, bothLooks, expect, test } from './support/test';

const ONLINE = 'portfolio-hour';
/** Small, free and in no list: a test may fill it. */
const SMALL = 'friends-and-family-preview';

async function fillGuest(page: Page, { name, email }: { name: string; email: string }, labels: [string, string]) {
  await page.getByRole('textbox', { name: labels[0] }).fill(name);
  await page.getByRole('textbox', { name: labels[1] }).fill(email);
}

const code = (page: Page, name = 'QR code of the ticket') => page.getByRole('img', { name });

bothLooks(() => {
  test('a guest registers in Russian, gets the ticket by mail and opens it by the button behind the link', async ({
    page,
    mailbox,
  }) => {
    const email = anAddress();
    await page.goto(`/ru/e/${ONLINE}`);
    await page.getByRole('main').getByRole('link', { name: 'Зарегистрироваться' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Регистрация' })).toBeVisible();
    await fillGuest(page, { name: 'Әсел Төлеуғазы', email }, ['Ваше имя', 'Почта']);
    await axe(page);
    await page.getByRole('button', { name: 'Зарегистрироваться' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Загляните в почту' })).toBeVisible();
    await expect(page.getByRole('main')).toContainText(email);

    const mail = await mailbox.waitFor({ to: email });
    expect(mail.subject).toMatch(/^Ваш билет: /);
    expect(mail.attachments.map(({ contentType }) => contentType)).toEqual([
      'image/png',
      'application/pdf',
      'text/calendar; charset=utf-8; method=REQUEST',
    ]);

    await page.goto(await ticketLink(mailbox, email));
    // Looking at the link opens nothing yet.
    expect((await page.context().cookies()).map(({ name }) => name)).not.toContain('foyer_ticket');
    await page.getByRole('button', { name: 'Открыть билет' }).click();
    await expect(code(page, 'QR-код билета')).toBeVisible();
    await expect(page.getByRole('main')).toContainText('Әсел Төлеуғазы');
    const [pass] = (await page.context().cookies()).filter(({ name }) => name === 'foyer_ticket');
    expect(pass).toMatchObject({ httpOnly: true, sameSite: 'Lax' });

    const pdf = await page.request.get(
      (await page.getByRole('link', { name: 'Билет в PDF' }).getAttribute('href')) ?? '',
    );
    expect(pdf.headers()['content-type']).toBe('application/pdf');
    const entry = await page.request.get(
      (await page.getByRole('link', { name: 'Файл для Apple и других' }).getAttribute('href')) ?? '',
    );
    expect(await entry.text()).toContain('METHOD:REQUEST');
  });

  test('somebody signed in registers with one press, however often they press, and gives the place back', async ({
    page,
    person,
  }) => {
    const known = await person();
    await signIn(page, known);
    await page.goto(`/en/e/${ONLINE}/register`);
    await page.getByRole('button', { name: 'Register' }).dblclick();
    await expect(code(page)).toBeVisible();
    const ticket = page.url();

    await page.goBack();
    await page.goto(`/en/e/${ONLINE}/register`);
    await expect(page.getByRole('heading', { level: 1, name: 'You are in' })).toBeVisible();
    await page.goto('/en/account/tickets');
    await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1);
    await page.getByRole('main').getByRole('listitem').getByRole('link').click();
    await expect(page).toHaveURL(ticket);

    await page.getByText('Cannot come?').click();
    await page.getByRole('button', { name: 'Give the place back' }).click();
    await expect(page.getByText('Your place is free again.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Register' })).toBeVisible();
  });

  test('two tabs, one ticket', async ({ page, person }) => {
    const known = await person();
    await signIn(page, known);
    const other = await page.context().newPage();
    for (const tab of [page, other]) await tab.goto(`/en/e/${ONLINE}/register`);
    for (const tab of [page, other]) {
      await tab.getByRole('button', { name: 'Register' }).click();
      await expect(code(tab)).toBeVisible();
    }
    expect(other.url()).toBe(page.url());
  });

  test('a full event says so, also to whoever had the form open before', async ({ page, request }) => {
    await page.goto(`/en/e/${SMALL}/register`);
    const form = page.getByRole('button', { name: 'Register' });
    const wasOpen = await form.isVisible();
    await fillUp(request);
    if (wasOpen) {
      await fillGuest(page, { name: 'Late', email: anAddress() }, ['Your name', 'E-mail']);
      await form.click();
      await expect(page.getByText('All places are taken.')).toBeVisible();
    }
    await page.goto(`/en/e/${SMALL}/register`);
    await expect(page.getByRole('heading', { level: 1, name: 'Registration is closed' })).toBeVisible();
    await expect(page.getByText('All places are taken.')).toBeVisible();
  });
});

/** Guests come until nobody is let in. */
async function fillUp(request: APIRequestContext): Promise<void> {
  const page = await request.get(
    `/api/trpc/events.bySlug?input=${encodeURIComponent(JSON.stringify({ json: { slug: SMALL } }))}`,
  );
  const eventId = (await page.json()).result.data.json.id;
  for (let guests = 0; guests < 40; guests += 1) {
    const answer = await request.post('/api/trpc/ticketing.register', {
      data: { json: { eventId, guest: { name: 'Guest', email: anAddress() } } },
      headers: { origin: stackUnderTest().origin },
    });
    if (answer.status() === 409) return;
    expect(answer.status(), await answer.text()).toBe(200);
  }
  throw new Error('The event never became full');
}

test('without JavaScript, a guest registers, opens the ticket and gives it back', async ({
  withoutJavaScript,
  mailbox,
}) => {
  const email = anAddress();
  const page = await withoutJavaScript();
  await page.goto(`/en/e/${ONLINE}`);
  await page.getByRole('main').getByRole('link', { name: 'Register' }).click();
  await page.getByRole('button', { name: 'Register' }).click();
  await expect(page.getByRole('textbox', { name: 'Your name' })).toHaveAttribute('aria-invalid', 'true');
  await fillGuest(page, { name: 'Nina', email }, ['Your name', 'E-mail']);
  await page.getByRole('button', { name: 'Register' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Look into your mail' })).toBeVisible();
  const link = await ticketLink(mailbox, email);
  await page.goto(link);
  await page.getByRole('button', { name: 'Open the ticket' }).click();
  await expect(code(page)).toBeVisible();
  await page.getByText('Cannot come?').click();
  await page.getByRole('button', { name: 'Give the place back' }).click();
  await expect(page.getByText('Your place is free again.')).toBeVisible();
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1, name: 'This ticket was given back' })).toBeVisible();
});

test('a link that was cut opens nothing, and a ticket is not there for others', async ({ page, person }) => {
  await page.goto('/en/t?code=tkt_01h2xcejqtf2nbrexx3vqjhp41.cut');
  await expect(page.getByRole('heading', { level: 1, name: 'This link does not work' })).toBeVisible();

  const known = await person();
  await signIn(page, known);
  await page.goto(`/en/e/${ONLINE}/register`);
  await page.getByRole('button', { name: 'Register' }).click();
  await expect(code(page)).toBeVisible();
  const { pathname } = new URL(page.url());
  const answer = await page.request.get(`/api/tickets/${pathname.split('/').at(-1)}/document`);
  expect(answer.status()).toBe(200);
  await page.context().clearCookies();
  await page.goto(pathname);
  await expect(code(page)).toHaveCount(0);
});
