import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resend } from 'resend';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mailboxClient } from '../../integrations/email/dev';
import { type MailboxProcess, startMailbox } from '../../integrations/email/testing';

let own: MailboxProcess;
beforeAll(async () => {
  own = await startMailbox();
});
afterAll(() => own.stop());

const anAddress = () => `${randomUUID()}@example.com`;
const aMail = (changes: object = {}) => ({
  from: 'Foyer <mail@example.com>',
  to: anAddress(),
  subject: 'Hello',
  html: '<p>Hello</p>',
  ...changes,
});
const resendOf = ({ url, key }: { url: string; key: string }) => new Resend(key, { baseUrl: url });

describe('keeping', () => {
  test('lists go from the newest, page by id, and filter by recipient and time', async () => {
    const to = anAddress();
    for (const subject of ['1', '2', '3', '4', '5']) {
      await resendOf(own).emails.send(aMail({ to: `Some One <${to}>`, subject }));
    }
    const first = await mailboxClient(own).list({ to, limit: 2 });
    const second = await mailboxClient(own).list({ to, limit: 2, after: first.messages.at(-1)?.id });
    const third = await mailboxClient(own).list({ to, limit: 2, after: second.messages.at(-1)?.id });
    const pages = [first, second, third].map((page) => [
      page.messages.map(({ subject }) => subject).join(),
      page.hasMore,
    ]);
    expect(pages).toEqual([
      ['5,4', true],
      ['3,2', true],
      ['1', false],
    ]);
    expect((await mailboxClient(own).list({ to, since: new Date(Date.now() + 60_000) })).messages).toEqual([]);
    expect((await mailboxClient(own).list({ to: to.toUpperCase() })).messages).toHaveLength(5);
  });

  test('mails and used keys survive a restart; half-written and broken files do not stop it', async () => {
    const keptDir = await mkdtemp(join(tmpdir(), 'foyer-mailbox-'));
    const first = await startMailbox(keptDir);
    const mail = aMail({ attachments: [{ filename: 'a.txt', content: Buffer.from('hello') }] });
    const key = { idempotencyKey: 'once' };
    const sent = await resendOf(first).emails.send(mail, key);
    await first.stop();
    await writeFile(join(keptDir, 'x.json.tmp'), '{"half":');

    const second = await startMailbox(keptDir);
    const again = await resendOf(second).emails.send(mail, key);
    expect(again.data).toEqual(sent.data);
    const client = mailboxClient(second);
    expect((await client.list()).messages).toHaveLength(1);
    expect((await client.attachment(sent.data?.id ?? '', 0)).toString()).toBe('hello');
    expect(await readdir(keptDir)).toEqual([`${sent.data?.id}.json`]);

    await client.clear();
    expect((await client.list()).messages).toEqual([]);
    expect(await readdir(keptDir)).toEqual([]);
    await second.stop();
    await rm(keptDir, { recursive: true });
  });

  test('only the newest thousand are kept', async () => {
    const other = await startMailbox();
    const resend = resendOf(other);
    for (let batch = 0; batch < 11; batch += 1) {
      await resend.batch.send(
        Array.from({ length: 100 }, (_, index) => aMail({ subject: String(batch * 100 + index) })),
      );
    }
    expect(await readdir(other.dir)).toHaveLength(1000);
    const { messages } = await mailboxClient(other).list({ limit: 1 });
    expect(messages[0]?.subject).toBe('1099');
    await other.stop();
  });
});

describe('ending', () => {
  const start = async () => {
    const env = {
      NODE_ENV: 'test',
      MAILBOX_PORT: '0',
      MAILBOX_KEY: own.key,
      MAILBOX_DIR: join(own.dir, randomUUID()),
    } as const;
    const args = ['--import', 'tsx', 'server/stack/mailbox/main.ts'];
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const [{ port }] = await once(child, 'message');
    return { child, exited: once(child, 'exit'), client: { url: `http://127.0.0.1:${port}`, key: own.key } };
  };

  test('asked to stop, the mailbox still answers what is under way, without waiting out a slow fault', async () => {
    const { child, exited, client } = await start();
    const mail = aMail();
    await mailboxClient(client).fault({ mode: 'slow', delayMs: 60_000 });
    const sending = resendOf(client).emails.send(mail);
    await mailboxClient(client).waitFor({ to: mail.to });
    child.kill('SIGTERM');
    expect((await sending).data?.id).toBeTypeOf('string');
    expect(await exited).toEqual([0, null]);
  });

  test('it ends with its parent', async () => {
    const { child, exited } = await start();
    child.disconnect();
    expect(await exited).toEqual([0, null]);
  });

  test('wrong settings stop the start with a sentence that names them', async () => {
    const args = ['--import', 'tsx', 'server/stack/mailbox/main.ts'];
    const child = spawn(process.execPath, args, { env: { NODE_ENV: 'test', MAILBOX_PORT: 'http' }, stdio: 'pipe' });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk;
    });
    expect(await once(child, 'exit')).toEqual([1, null]);
    for (const name of ['MAILBOX_PORT', 'MAILBOX_KEY', 'MAILBOX_DIR']) expect(said).toContain(name);
  });
});
