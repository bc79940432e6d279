import { anOrganizerElsewhere } from './support/organizer';
import { stackUnderTest } from './support/stack-under-test';
import { expect, test } from './support/test';

test.beforeEach(() => {
  const { noEdge } = stackUnderTest();
  test.skip(noEdge !== '', noEdge);
});

const ask = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(`${stackUnderTest().edge}${path}`, { headers });
  return { status: answer.status, edge: answer.headers.get('x-edge'), body: await answer.text() };
};

test('a changed page becomes fresh at the edge by itself, told by the worker alone', async () => {
  const organizer = anOrganizerElsewhere();
  const event = await organizer.make();
  const path = `/kk/e/${event.slug}`;
  expect((await ask(path)).body).toContain(event.title);
  expect(await ask(path, { cookie: 'anything=1' })).toMatchObject({ edge: 'HIT' });

  await organizer.change(event, { title: 'Another evening' });
  await expect
    .poll(async () => (await ask(path)).body, { timeout: 20_000, intervals: [50] })
    .toContain('Another evening');
  await organizer.close();
});

test('an event that is taken back is gone from pages, files of addresses and feeds, and back when it is published', async () => {
  const organizer = anOrganizerElsewhere();
  const event = await organizer.make();
  const path = `/en/e/${event.slug}`;
  await organizer.change(event, { visibility: 'public' });
  await expect.poll(async () => (await ask('/sitemap-0.xml')).body).toContain(event.slug);
  expect((await ask(path)).status).toBe(200);
  // Whoever shows something stands in public with it, and is gone with the last of it.
  const theirs = `/en/o/${organizer.handle}`;
  await expect.poll(async () => (await ask(theirs)).body).toContain(event.title);
  await expect.poll(async () => (await ask('/sitemap-organizers-0.xml')).body).toContain(theirs);

  await organizer.change(event, { status: 'draft' });
  await expect.poll(async () => (await ask(path)).status).toBe(404);
  await expect.poll(async () => (await ask(theirs)).status).toBe(404);
  for (const where of [
    path,
    '/en',
    '/sitemap-0.xml',
    '/feed-en.xml',
    `/api/pictures/en/e/${event.slug}/any`,
    `/api/calendars/en/${event.slug}`,
  ]) {
    expect((await ask(where)).body, where).not.toContain(event.title);
  }
  expect((await ask('/sitemap-0.xml')).body).not.toContain(event.slug);

  await organizer.change(event, { status: 'published' });
  await expect.poll(async () => (await ask(path)).status).toBe(200);
  await expect.poll(async () => (await ask(theirs)).status).toBe(200);
  await organizer.close();
});

test('a missing page is a 404 on its first visit and kept by nobody', async () => {
  for (const _ of ['first', 'second']) {
    expect(await ask('/ru/e/no-such-evening-at-the-edge')).toMatchObject({ status: 404, edge: 'MISS' });
  }
});

test('a draft is seen by nobody at the edge, whoever asks and in whichever way', async () => {
  const organizer = anOrganizerElsewhere();
  const event = await organizer.make({ status: 'draft', visibility: 'public' });
  const ways: Record<string, string>[] = [
    {},
    { cookie: 'next-auth.session-token=anything' },
    { authorization: 'Bearer x' },
    { rsc: '1' },
  ];
  for (const headers of ways) {
    const answer = await ask(`/ru/e/${event.slug}`, headers);
    expect(answer.body).not.toContain(event.title);
    expect(answer.edge).not.toBe('HIT');
  }
  // What is said about its change must not bring it to the edge either.
  await organizer.change(event, { title: `${event.title} in another room` });
  await expect.poll(async () => (await ask('/sitemap-0.xml')).status).toBe(200);
  for (const where of ['/ru', '/ru/events', '/sitemap-0.xml', '/feed-ru.xml', `/api/v1/events?q=${event.slug}`]) {
    expect((await ask(where)).body, where).not.toContain(event.title);
  }
  expect(await ask(`/ru/e/${event.slug}`)).toMatchObject({ status: 404, edge: 'MISS' });

  await organizer.change(event, { status: 'published' });
  await expect.poll(async () => (await ask(`/ru/e/${event.slug}`)).status).toBe(200);
  await organizer.close();
});

test('two people never see each other’s page', async ({ person, newVisitor }) => {
  const [ada, grace] = [await person({ firstName: 'Ada' }), await person({ firstName: 'Grace' })];
  for (const [somebody, other] of [
    [ada, grace],
    [grace, ada],
  ] as const) {
    const page = await newVisitor();
    const origin = stackUnderTest().origin;
    await page.goto('/en/sign-in');
    await page.getByRole('textbox', { name: 'E-mail or handle' }).fill(somebody.email);
    await page.getByLabel('Password', { exact: true }).fill(somebody.password);
    await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
    await expect(page).toHaveURL('/en/account');
    const cookie = (await page.context().cookies(origin)).map(({ name, value }) => `${name}=${value}`).join('; ');
    const account = await ask('/en/account', { cookie });
    expect(account.edge).not.toBe('HIT');
    expect(account.body).toContain(somebody.email);
    expect(account.body).not.toContain(other.email);
    expect((await ask('/en', { cookie })).body).not.toContain(`${somebody.firstName} ${somebody.lastName}`);
  }
});

test('the picture of a page is a picture, and a made-up version leads to the only one', async ({ request }) => {
  const home = await (await request.get('/kk')).text();
  const slug = /\/kk\/e\/([a-z0-9-]+)/.exec(home)?.[1];
  const made = await request.get(`/api/pictures/kk/e/${slug}/made-up`, { maxRedirects: 0 });
  expect(made.status()).toBe(307);
  const picture = await request.get(made.headers().location ?? '');
  expect(picture.headers()).toMatchObject({
    'content-type': 'image/png',
    'cache-control': expect.stringContaining('immutable'),
  });
  const etag = picture.headers().etag ?? '';
  const again = await request.get(made.headers().location ?? '', { headers: { 'if-none-match': etag } });
  expect(again.status()).toBe(304);
});
