import { randomBytes } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { database } from '@/db';
import { one } from '@/db/one';
import { users } from '@/db/schema/identity';
import { aVisitor } from '@/tests/support/people';
import { env } from '../env';
import { signUp } from '../identity/commands/sign-up';
import { verifyEmail } from '../identity/commands/verify-email';
import { type Mailbox, mailboxClient } from '../integrations/email/dev';
import { type MailboxProcess, startMailbox } from '../integrations/email/testing';
import { allJobs } from '../jobs/registry';
import { startRunner } from '../jobs/runner';

let server: MailboxProcess;
let mailbox: Mailbox;
let runner: Awaited<ReturnType<typeof startRunner>>;

// Nothing but the environment says that this process sends by SMTP.
beforeAll(async () => {
  server = await startMailbox();
  mailbox = mailboxClient(server);
  delete process.env.RESEND_API_KEY;
  process.env.SMTP_URL = server.smtpUrl;
  runner = await startRunner({ ownerUrl: env().DATABASE_OWNER_URL, db: database().db, jobs: allJobs });
});
afterAll(async () => {
  await runner.stop();
  await server.stop();
});

const aForm = () => {
  const handle = `s-${randomBytes(6).toString('hex')}`;
  return {
    firstName: 'Әсел',
    lastName: 'Қ',
    handle,
    email: `${handle}@foyer.test`,
    password: 'velvet curtain at seven',
    locale: 'kk' as const,
    timeZone: 'Asia/Almaty',
  };
};

test('a newcomer gets one mail by SMTP, and its link verifies the address', async () => {
  const form = aForm();
  await signUp(aVisitor(), form);
  const mail = await mailbox.waitFor({ to: form.email });
  // The sign of this door: a Message-ID of ours, and no key that only Resend's API carries.
  expect(mail).toMatchObject({
    from: '"Foyer" <hello@foyer.localhost>',
    to: [`"Әсел" <${form.email}>`],
    idempotencyKey: null,
    headers: { 'Message-ID': expect.stringMatching(/^<[0-9a-f]{40}@foyer\.localhost>$/) },
  });
  const [, code = ''] = /\/kk\/verify-email\?code=([^\s"&]+)/.exec(mail.text ?? '') ?? [];
  await verifyEmail(aVisitor(), { code: decodeURIComponent(code) });
  const user = one(await database().db.select().from(users).where(eq(users.email, form.email)));
  expect(user.emailVerifiedAt).toBeInstanceOf(Date);
});

test('a mail server that is busy at first is asked again, and one mail arrives', async () => {
  const form = aForm();
  await mailbox.fault({ mode: 'fail', smtpReply: '451 4.3.0 Local error in processing', to: form.email });
  await signUp(aVisitor(), form);
  await mailbox.waitFor({ to: form.email }, 20_000);
  expect((await mailbox.list({ to: form.email })).messages).toHaveLength(1);
});

test('a mail that will never be taken is tried once, and its job does not stay behind', async () => {
  const form = aForm();
  await mailbox.fault({ mode: 'fail', smtpReply: '550 5.1.1 No such user', to: form.email });
  await signUp(aVisitor(), form);
  // The fault is used up by the one attempt, and a second one would find the door open.
  await vi.waitFor(
    async () => {
      expect(await mailbox.faults()).toEqual([]);
      const [left] = await database().db.execute<{ jobs: number }>(
        sql`select count(*)::integer as jobs from outbox where dispatched_at is null`,
      );
      expect(left?.jobs).toBe(0);
    },
    { timeout: 20_000 },
  );
  await runner.stop();
  runner = await startRunner({ ownerUrl: env().DATABASE_OWNER_URL, db: database().db, jobs: allJobs });
  const waiting = postgres(env().DATABASE_OWNER_URL, { max: 1 });
  const [jobs] = await waiting`select count(*)::integer as count from graphile_worker.jobs where attempts > 0`;
  await waiting.end();
  expect(jobs?.count).toBe(0);
  expect((await mailbox.list({ to: form.email })).messages).toEqual([]);
});
