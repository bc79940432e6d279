import { randomBytes } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { database } from '@/db';
import { one } from '@/db/one';
import { users } from '@/db/schema/identity';
import { outbox } from '@/db/schema/system';
import { aJob, aPerson, aVisitor, PASSWORD } from '@/tests/support/people';
import { env } from '../env';
import { signIn } from '../identity/commands/sign-in';
import { signUp } from '../identity/commands/sign-up';
import { verifyEmail } from '../identity/commands/verify-email';
import { mailbox } from '../integrations/email/dev';
import { type MailboxProcess, startMailbox } from '../integrations/email/testing';
import { allJobs } from '../jobs/registry';
import { startRunner } from '../jobs/runner';
import { identityMails } from './subscribers/identity';

let server: MailboxProcess;
let runner: Awaited<ReturnType<typeof startRunner>>;

// The real queue and the real mailbox: what leaves here is what a person would read.
beforeAll(async () => {
  server = await startMailbox();
  Object.assign(process.env, {
    RESEND_API_KEY: server.key,
    RESEND_BASE_URL: server.url,
    MAILBOX_URL: server.url,
    MAILBOX_KEY: server.key,
  });
  runner = await startRunner({ ownerUrl: env().DATABASE_OWNER_URL, db: database().db, jobs: allJobs });
});
afterAll(async () => {
  await runner.stop();
  await server.stop();
});

const inbox = () => {
  const box = mailbox();
  if (!box) throw new Error('The mailbox is not configured');
  return box;
};

const aForm = () => {
  const handle = `m-${randomBytes(6).toString('hex')}`;
  return {
    firstName: 'Марина',
    lastName: 'Ш',
    handle,
    email: `${handle}@foyer.test`,
    password: 'velvet curtain at seven',
    locale: 'ru' as const,
    timeZone: 'Europe/Berlin',
  };
};

const deviceToken = () => randomBytes(32).toString('base64url');

test('a newcomer gets one mail in their language, and its link verifies the address', async () => {
  const form = aForm();
  await signUp(aVisitor(), form);
  const mail = await inbox().waitFor({ to: form.email });
  expect(mail.html).toContain('Марина');
  const [, code = ''] = /\/ru\/verify-email\?code=([^\s"&]+)/.exec(mail.text ?? '') ?? [];
  await verifyEmail(aVisitor(), { code: decodeURIComponent(code) });
  const user = one(await database().db.select().from(users).where(eq(users.email, form.email)));
  expect(user.emailVerifiedAt).toBeInstanceOf(Date);
});

test('the owner of a registered address is told by a mail of its own, with a way to sign in and no link that verifies', async () => {
  const { email } = await aPerson();
  await signUp(aVisitor(), { ...aForm(), email });
  const mail = await inbox().waitFor({ to: email });
  expect(mail.text).toContain('http://localhost:3000/en/sign-in');
  expect(mail.text).not.toContain('code=');
  expect((await inbox().list({ to: email })).messages).toHaveLength(1);
});

test('a sign-in from a second browser is told, the first one is not', async () => {
  const { email } = await aPerson();
  await signIn(aVisitor(), { login: email, password: PASSWORD, deviceToken: deviceToken() });
  const second = aVisitor({ address: '203.0.113.9', device: 'Mozilla/5.0 (X11; Linux x86_64) Firefox/151.0' });
  await signIn(second, { login: email, password: PASSWORD, deviceToken: deviceToken() });
  const mail = await inbox().waitFor({ to: email });
  expect(mail.text).toContain('Firefox · Linux');
  expect(mail.text).toContain('203.0.113.9');
  expect((await inbox().list({ to: email })).messages).toHaveLength(1);
});

test('a vendor that fails at first is asked again, and one mail arrives', async () => {
  const form = aForm();
  await inbox().fault({ mode: 'fail', count: 1, status: 500, to: form.email });
  await signUp(aVisitor(), form);
  await inbox().waitFor({ to: form.email }, 20_000);
  expect((await inbox().list({ to: form.email })).messages).toHaveLength(1);
});

test('delivered twice, it is one mail: a retried job carries the same key and the same link', async () => {
  const form = aForm();
  await signUp(aVisitor(), form);
  const first = await inbox().waitFor({ to: form.email });
  const happened = one(
    await database()
      .db.select()
      .from(outbox)
      .where(sql`${outbox.data}->>'userId' = (select id::text from users where email = ${form.email})
        or ${outbox.name} = 'identity.user.registered'`)
      .orderBy(sql`created_at desc`)
      .limit(1),
  );
  const subscriber = identityMails.find(({ name }) => name === 'notifications.welcome-mail');
  const key = first.idempotencyKey ?? '';
  expect(key).toBe(`${happened.id}:notifications.welcome-mail`);
  await subscriber?.handle(aJob(), happened.data, { outboxId: happened.id, subscriber: subscriber.name, key });
  const { messages } = await inbox().list({ to: form.email });
  expect(messages.map(({ id }) => id)).toEqual([first.id]);
});
