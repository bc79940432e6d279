import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { emailContract, type Vendor } from './contract';
import { type Mailbox, mailboxClient } from './dev';
import type { Mail } from './port';
import { smtpMailer } from './smtp';
import { parseSmtpUrl } from './smtp-url';
import { type MailboxProcess, startMailbox } from './testing';

const from = { address: 'mail@example.com', name: 'Foyer' };

const smtp: Vendor = {
  name: 'SMTP, against the local mailbox',
  repetition: 'same-message-id',
  passing: [
    { smtpReply: '421 4.3.2 Shutting down' },
    { smtpReply: '450 4.2.0 Greylisted, try again' },
    { smtpReply: '451 4.3.0 Local error in processing' },
    { smtpReply: '452 4.3.1 Not enough storage' },
    { smtpReply: '503 5.5.1 Bad sequence of commands' },
    { smtpReply: '530 5.7.0 Authentication required' },
    { smtpReply: '550 5.7.1 Relay access denied' },
  ],
  lasting: [
    { smtpReply: '550 5.1.1 No such user' },
    { smtpReply: '553 5.1.3 Bad address' },
    { smtpReply: '552 5.3.4 Message too big' },
    { smtpReply: '554 5.7.1 Looks like spam' },
  ],
};

emailContract(smtp, async () => {
  const { url, smtpUrl, key, stop } = await startMailbox();
  // Enough to be greeted and to log in: it is the last answer that should be too late.
  const impatientMs = 500;
  const server = parseSmtpUrl(smtpUrl);
  return {
    mailer: smtpMailer({ server, from }),
    impatient: smtpMailer({ server, from, timeoutMs: impatientMs }),
    impatientMs,
    mailbox: mailboxClient({ url, key }),
    tearDown: stop,
  };
});

const aMail = (changes: Partial<Mail> = {}): Mail => ({
  to: { address: `${randomUUID()}@example.com` },
  subject: 'Hello',
  html: '<p>Hello</p>',
  text: 'Hello',
  idempotencyKey: randomUUID(),
  ...changes,
});

async function listening(server: Server): Promise<number> {
  if (!server.listening) await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

describe('what only SMTP can get wrong', () => {
  let own: MailboxProcess;
  let mailbox: Mailbox;
  beforeAll(async () => {
    own = await startMailbox();
    mailbox = mailboxClient(own);
  });
  afterAll(() => own.stop());

  const arrived = async ({ to }: Mail) => (await mailbox.list({ to: to.address })).messages;

  test("a wrong password is the operator's mistake: the mail waits instead of being lost", async () => {
    const wrong = smtpMailer({ server: parseSmtpUrl(own.smtpUrl.replace(own.key, 'wrong-key')), from });
    await expect(wrong.send(aMail())).rejects.toMatchObject({
      name: 'MailError',
      retryable: true,
      cause: { code: 'EAUTH', responseCode: 535 },
    });
  });

  test('so is a login that is missing', async () => {
    const { login: _, ...server } = parseSmtpUrl(own.smtpUrl);
    const mail = aMail();
    await expect(smtpMailer({ server, from }).send(mail)).rejects.toMatchObject({
      retryable: true,
      cause: { command: 'MAIL FROM', responseCode: 530 },
    });
    expect(await arrived(mail)).toEqual([]);
  });

  test('where TLS is required and not offered, neither the password nor the mail is sent', async () => {
    const careful = smtpMailer({ server: { ...parseSmtpUrl(own.smtpUrl), tls: 'required' }, from });
    const mail = aMail();
    await expect(careful.send(mail)).rejects.toMatchObject({ retryable: true, cause: { code: 'ETLS' } });
    expect(await arrived(mail)).toEqual([]);
  });

  test('the copies of a server that delivers twice carry one Message-ID', async () => {
    const mail = aMail();
    await mailbox.fault({ mode: 'duplicate', to: mail.to.address });
    const { id } = await smtpMailer({ server: parseSmtpUrl(own.smtpUrl), from }).send(mail);
    const copies = await Promise.all((await arrived(mail)).map((copy) => mailbox.find(copy.id)));
    expect(copies.map((copy) => copy?.headers['Message-ID'])).toEqual([`<${id}>`, `<${id}>`]);
  });

  test('a mail may be taken now and arrive later', async () => {
    const mail = aMail();
    await mailbox.fault({ mode: 'late', delayMs: 2000, to: mail.to.address });
    await smtpMailer({ server: parseSmtpUrl(own.smtpUrl), from }).send(mail);
    expect(await arrived(mail)).toEqual([]);
    expect(await mailbox.waitFor({ to: mail.to.address })).toMatchObject({ subject: 'Hello' });
  });

  test('a header cannot add a recipient', async () => {
    const mail = aMail({ headers: { Bcc: `eve-${randomUUID()}@evil.example` } });
    await smtpMailer({ server: parseSmtpUrl(own.smtpUrl), from }).send(mail);
    expect(await arrived(mail)).toHaveLength(1);
    expect((await mailbox.list({ to: mail.headers?.Bcc })).messages).toEqual([]);
  });
});

test('when nobody listens, the mail may be sent again later', async () => {
  const { smtpUrl, stop } = await startMailbox();
  await stop();
  await expect(smtpMailer({ server: parseSmtpUrl(smtpUrl), from }).send(aMail())).rejects.toMatchObject({
    name: 'MailError',
    retryable: true,
    cause: { code: 'ESOCKET' },
  });
});

test('a server that takes the call and never says a word is not waited for', async () => {
  const silent = createServer();
  const port = await listening(silent.listen(0, '127.0.0.1'));
  onTestFinished(() => void silent.close());
  const mailer = smtpMailer({ server: { host: '127.0.0.1', port, tls: 'none' }, from, timeoutMs: 150 });
  await expect(mailer.send(aMail())).rejects.toMatchObject({ name: 'MailError', retryable: true });
});

describe('a server whose certificate nobody vouches for', () => {
  const strangers = [
    { tls: 'from-the-start', options: { secure: true } },
    { tls: 'required', options: { secure: false } },
  ] as const;

  test.each(strangers)('gets neither the password nor the mail where TLS is $tls', async ({ tls, options }) => {
    const heard: string[] = [];
    const stranger = new SMTPServer({
      ...options,
      onAuth(_login, _session, answer) {
        heard.push('login');
        answer(null, { user: 'anybody' });
      },
      onData(stream, _session, answer) {
        heard.push('mail');
        stream.resume().on('end', () => answer());
      },
    });
    // It notices that we hang up; that is what we want to see from our side.
    stranger.on('error', () => heard.push('goodbye'));
    const port = await listening(stranger.listen(0, '127.0.0.1'));
    onTestFinished(() => void stranger.close());
    const login = { user: 'foyer', password: 'secret' };
    const mailer = smtpMailer({ server: { host: '127.0.0.1', port, tls, login }, from });
    await expect(mailer.send(aMail())).rejects.toMatchObject({ name: 'MailError', retryable: true });
    expect(heard).not.toContain('login');
    expect(heard).not.toContain('mail');
  });
});
