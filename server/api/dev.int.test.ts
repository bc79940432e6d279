import { randomUUID } from 'node:crypto';
import { Resend } from 'resend';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { aVisitor } from '@/tests/support/people';
import { type MailboxProcess, startMailbox } from '../integrations/email/testing';
import { devRouter } from './dev';
import { createCallerFactory } from './trpc';

let own: MailboxProcess;
beforeAll(async () => {
  own = await startMailbox();
  // Settings are read on first use, which is after this.
  vi.stubEnv('MAILBOX_URL', own.url);
  vi.stubEnv('MAILBOX_KEY', own.key);
});
afterAll(() => own.stop());

const caller = ({ devTools = true } = {}) =>
  createCallerFactory(devRouter)({ ...aVisitor(), devTools, flush: () => undefined }).mailbox;

const send = (subject: string, changes: { attachments?: { filename: string; content: Buffer }[] } = {}) =>
  new Resend(own.key, { baseUrl: own.url }).emails.send({
    from: 'Foyer <mail@example.com>',
    to: `${randomUUID()}@example.com`,
    subject,
    html: `<p>${subject}</p>`,
    ...changes,
  });

const refusal = async (asked: Promise<unknown>) => {
  const error: unknown = await asked.catch((thrown: unknown) => thrown);
  return error instanceof Error && 'code' in error ? [error.code, error.message] : error;
};

test('a mail is found by its subject, read, shown as a page and cleared away', async () => {
  const subject = `Curtain ${randomUUID()}`;
  await send(subject);
  const { messages } = await caller().list({ search: subject });
  expect(messages).toMatchObject([{ subject }]);
  const messageId = messages[0]?.id ?? '';
  expect(await caller().get({ messageId })).toMatchObject({ subject, text: null });
  expect(await caller().html({ messageId })).toContain(`<p>${subject}</p>`);
  await caller().clear();
  expect((await caller().list({})).messages).toEqual([]);
  expect(await refusal(caller().get({ messageId }))).toEqual(['NOT_FOUND', 'dev.mailbox.errors.unknown']);
});

test('an attachment is handed out whole; one that is not there is said to be unknown', async () => {
  const content = Buffer.from('%PDF-1.7 and some more');
  const sent = await send('With a file', { attachments: [{ filename: 'билет.pdf', content }] });
  const messageId = sent.data?.id ?? '';
  const { filename, base64 } = await caller().attachment({ messageId, index: 0 });
  expect([filename, Buffer.from(base64, 'base64')]).toEqual(['билет.pdf', content]);
  expect(await refusal(caller().attachment({ messageId, index: 1 }))).toEqual([
    'NOT_FOUND',
    'dev.mailbox.errors.unknown',
  ]);
});

test('older mails follow where a page ended', async () => {
  const series = randomUUID();
  for (const number of [1, 2, 3]) await send(`${series} ${number}`);
  const first = await caller().list({ search: series, limit: 2 });
  expect(first).toMatchObject({ hasMore: true, messages: [{ subject: `${series} 3` }, { subject: `${series} 2` }] });
  const rest = await caller().list({ search: series, limit: 2, cursor: first.messages[1]?.id });
  expect(rest).toMatchObject({ hasMore: false, messages: [{ subject: `${series} 1` }] });
});

test('a fault waits for the next mail, is listed, and can be taken back', async () => {
  await caller().fault.add({ mode: 'fail', status: 503 });
  expect(await caller().fault.list()).toMatchObject([{ mode: 'fail', status: 503, count: 1 }]);
  expect((await send('Refused')).error).toMatchObject({ statusCode: 503 });
  await caller().fault.add({ mode: 'duplicate' });
  await caller().fault.clear();
  expect(await caller().fault.list()).toEqual([]);
});

test('where the screens under /dev are closed, nothing here exists', async () => {
  const closed = caller({ devTools: false });
  const asked = [
    closed.list({}),
    closed.get({ messageId: 'x' }),
    closed.html({ messageId: 'x' }),
    closed.attachment({ messageId: 'x', index: 0 }),
    closed.clear(),
    closed.fault.list(),
    closed.fault.add({ mode: 'fail' }),
    closed.fault.clear(),
  ];
  for (const answer of asked) expect(await refusal(answer)).toEqual(['NOT_FOUND', 'errors.not_found']);
});

test('a mailbox that is not there is a reason to try again, not a crash', async () => {
  await own.stop();
  expect(await refusal(caller().list({}))).toEqual(['SERVICE_UNAVAILABLE', 'dev.mailbox.errors.down']);
});
