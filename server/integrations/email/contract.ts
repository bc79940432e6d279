import { randomUUID } from 'node:crypto';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Mailbox, MailboxFault, MailboxMessage } from './dev';
import { type Mail, MailError, type Mailer } from './port';

type Failure = Pick<MailboxFault, 'status' | 'smtpReply'>;

export type Vendor = {
  name: string;
  /** `one-mail`: the vendor knows idempotency keys. `same-message-id`: it does not, and copies can only be recognised. */
  repetition: 'one-mail' | 'same-message-id';
  /** How the vendor fails when asking again may help, and when it never will. */
  passing: readonly Failure[];
  lasting: readonly Failure[];
};

export type EmailSetUp = {
  mailer: Mailer;
  /** The same adapter, giving up after `impatientMs`. */
  impatient: Mailer;
  impatientMs: number;
  /** Where the vendor's mails arrive, and where it is told to fail. */
  mailbox: Mailbox;
  tearDown: () => Promise<void>;
};

const aMail = (changes: Partial<Mail> = {}): Mail => ({
  to: { address: `${randomUUID()}@example.com` },
  subject: 'Места ваши, Әсел',
  html: '<p>Қош келдіңіз</p>',
  text: 'Қош келдіңіз',
  idempotencyKey: randomUUID(),
  ...changes,
});

async function refusal(sending: Promise<unknown>): Promise<MailError> {
  const error = await sending.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(MailError);
  return error instanceof MailError ? error : Promise.reject(error);
}

/** What the rest of Foyer relies on, whoever the vendor is. */
export function emailContract(vendor: Vendor, setUp: () => Promise<EmailSetUp>) {
  describe(`e-mail by ${vendor.name}`, () => {
    let own: EmailSetUp;
    beforeAll(async () => {
      own = await setUp();
    });
    afterAll(() => own.tearDown());

    const copiesOf = async (mail: Mail) => {
      const { messages } = await own.mailbox.list({ to: mail.to.address });
      const found = await Promise.all(messages.map(({ id }) => own.mailbox.find(id)));
      return found.filter((message) => message !== null);
    };

    delivery(() => own, copiesOf);
    failures(() => own, copiesOf, vendor);
    refusals(() => own);
    if (vendor.repetition === 'one-mail') oneMail(() => own, copiesOf);
    if (vendor.repetition === 'same-message-id') sameMessageId(() => own, copiesOf);
  });
}

type Own = () => EmailSetUp;
type CopiesOf = (mail: Mail) => Promise<MailboxMessage[]>;

async function onlyCopy(copiesOf: CopiesOf, mail: Mail): Promise<MailboxMessage> {
  const [message, ...others] = await copiesOf(mail);
  expect(others).toEqual([]);
  return message ?? Promise.reject(new Error('No mail arrived.'));
}

function delivery(own: Own, copiesOf: CopiesOf) {
  test('a mail arrives with both bodies, its subject, headers and tags', async () => {
    const headers = { 'List-Unsubscribe': `<https://example.com/unsubscribe?token=${'a'.repeat(80)}>` };
    const mail = aMail({ headers, tags: { kind: 'verify-email' } });
    await own().mailer.send(mail);
    expect(await onlyCopy(copiesOf, mail)).toMatchObject({
      from: '"Foyer" <mail@example.com>',
      to: [mail.to.address],
      subject: mail.subject,
      html: mail.html,
      text: mail.text,
      headers,
      tags: [{ name: 'kind', value: 'verify-email' }],
    });
  });

  test('attachments arrive byte for byte', async () => {
    // A view into a larger buffer: what lies beside it must stay home.
    const content = new Uint8Array(512).map((_, index) => index).subarray(100, 356);
    const mail = aMail({
      attachments: [{ filename: 'билет.pdf', contentType: 'application/pdf', content, contentId: 'qr' }],
    });
    await own().mailer.send(mail);
    const { id, attachments } = await onlyCopy(copiesOf, mail);
    expect(attachments).toEqual([
      { filename: 'билет.pdf', contentType: 'application/pdf', contentId: 'qr', sizeBytes: 256 },
    ]);
    expect((await own().mailbox.attachment(id, 0)).equals(content)).toBe(true);
  });

  test.each(['REQUEST', 'CANCEL'] as const)(
    'an invitation (%s) arrives as what calendar programs read',
    async (method) => {
      const text = `BEGIN:VCALENDAR\r\nMETHOD:${method}\r\nSUMMARY:Кеш, ән мен күй\r\nEND:VCALENDAR\r\n`;
      const mail = aMail({ invitation: { filename: 'кеш.ics', method, text } });
      await own().mailer.send(mail);
      const { id, attachments, html, text: words } = await onlyCopy(copiesOf, mail);
      expect({ html, words }).toEqual({ html: mail.html, words: mail.text });
      const index = attachments.findIndex(({ contentType }) => contentType.startsWith('text/calendar'));
      expect(attachments[index]?.contentType).toBe(`text/calendar; charset=utf-8; method=${method}`);
      expect((await own().mailbox.attachment(id, index)).toString()).toBe(text);
    },
  );

  test('a name full of syntax stays a name', async () => {
    const address = `${randomUUID()}@example.com`;
    const mail = aMail({ to: { address, name: 'Eve" <eve@evil.example>, "x\\' } });
    await own().mailer.send(mail);
    const { to, cc, bcc } = await onlyCopy(copiesOf, mail);
    expect([cc, bcc]).toEqual([[], []]);
    expect(to).toEqual([`"Eve\\" <eve@evil.example>, \\"x\\\\" <${address}>`]);
    expect((await own().mailbox.list({ to: 'eve@evil.example' })).messages).toEqual([]);
  });

  test('an address in another script arrives, its domain in the form that all servers read', async () => {
    const local = `әсел-${randomUUID()}`;
    await own().mailer.send(aMail({ to: { address: `${local}@почта.example` } }));
    const { messages } = await own().mailbox.list({ to: `${local}@xn--80a1acny.example` });
    expect(messages).toHaveLength(1);
  });

  test('a mail has one id, however often it is sent, and another mail another', async () => {
    const mail = aMail();
    const { id } = await own().mailer.send(mail);
    expect(id).toMatch(/^\S+$/);
    expect(await own().mailer.send(mail)).toEqual({ id });
    expect(await own().mailer.send(aMail({ to: mail.to }))).not.toEqual({ id });
  });
}

function failures(own: Own, copiesOf: CopiesOf, { passing, lasting }: Vendor) {
  test.each(passing)('a vendor answering %j may be asked again, and then delivers once', async (failure) => {
    const mail = aMail();
    await own().mailbox.fault({ mode: 'fail', ...failure, to: mail.to.address });
    const error = await refusal(own().mailer.send(mail));
    expect(error.retryable).toBe(true);
    expect(await copiesOf(mail)).toEqual([]);
    await own().mailer.send(mail);
    expect(await copiesOf(mail)).toHaveLength(1);
  });

  test.each(lasting)('a vendor answering %j has refused for good, and takes the next mail', async (failure) => {
    const mail = aMail();
    await own().mailbox.fault({ mode: 'fail', ...failure, to: mail.to.address });
    const error = await refusal(own().mailer.send(mail));
    expect(error.retryable).toBe(false);
    expect(await copiesOf(mail)).toEqual([]);
    const next = aMail();
    await own().mailer.send(next);
    expect(await copiesOf(next)).toHaveLength(1);
  });

  test('a vendor that answers too late is not waited for and may be asked again', async () => {
    const mail = aMail();
    const { delayMs, error, tookMs } = await givenUpOn(own(), mail);
    expect(error.retryable).toBe(true);
    expect(tookMs).toBeLessThan(delayMs);
  });

  test('an error tells nothing of the person the mail was for', async () => {
    const mail = aMail();
    await own().mailbox.fault({ mode: 'fail', ...passing[0], to: mail.to.address });
    const { message, cause } = await refusal(own().mailer.send(mail));
    expect(inspect([message, cause], { depth: null })).not.toContain(mail.to.address);
  });
}

/** A mail whose answer came too late: it has gone out, and its sender does not know. */
async function givenUpOn({ impatient, impatientMs, mailbox }: EmailSetUp, mail: Mail) {
  // So slow that a machine with much to do cannot make the impatient one look patient.
  const delayMs = 60 * impatientMs;
  await mailbox.fault({ mode: 'slow', delayMs, to: mail.to.address });
  const startedAt = performance.now();
  const error = await refusal(impatient.send(mail));
  return { delayMs, error, tookMs: performance.now() - startedAt };
}

/** Only from vendors that know idempotency keys. */
function oneMail(own: Own, copiesOf: CopiesOf) {
  test('sending again under the same key writes no second mail', async () => {
    const mail = aMail();
    await own().mailer.send(mail);
    await own().mailer.send(mail);
    expect(await copiesOf(mail)).toHaveLength(1);
  });

  test('another mail under a used key is refused for good', async () => {
    const mail = aMail();
    await own().mailer.send(mail);
    const error = await refusal(own().mailer.send({ ...mail, subject: 'Something else' }));
    expect(error.retryable).toBe(false);
    expect(await copiesOf(mail)).toHaveLength(1);
  });

  test('of ten identical sends at once, one mail arrives and the others may try again', async () => {
    const mail = aMail();
    await own().mailbox.fault({ mode: 'slow', delayMs: 100, count: 10, to: mail.to.address });
    const results = await Promise.allSettled(Array.from({ length: 10 }, () => own().mailer.send(mail)));
    const refused = results.filter((result) => result.status === 'rejected');
    for (const { reason } of refused) expect(reason).toMatchObject({ name: 'MailError', retryable: true });
    expect(refused.length).toBeLessThan(10);
    expect(await copiesOf(mail)).toHaveLength(1);
  });

  test('sent again after an answer that came too late, the mail is still one', async () => {
    const mail = aMail();
    await givenUpOn(own(), mail);
    // The first request is still under way or has just ended: either answer leaves exactly one mail.
    await own()
      .mailer.send(mail)
      .catch((reason: unknown) => expect(reason).toMatchObject({ retryable: true }));
    expect(await copiesOf(mail)).toHaveLength(1);
  });
}

/** The most that can be asked of vendors without idempotency keys. */
function sameMessageId(own: Own, copiesOf: CopiesOf) {
  const messageIds = (copies: MailboxMessage[]) => new Set(copies.map(({ headers }) => headers['Message-ID']));

  test('sent again under the same key, the copies are recognisable as one mail', async () => {
    const mail = aMail();
    await own().mailer.send(mail);
    const { id } = await own().mailer.send(mail);
    const copies = await copiesOf(mail);
    expect(copies).toHaveLength(2);
    expect(messageIds(copies)).toEqual(new Set([`<${id}>`]));
  });

  test('so they are after an answer that came too late', async () => {
    const mail = aMail();
    await givenUpOn(own(), mail);
    const { id } = await own().mailer.send(mail);
    expect(messageIds(await copiesOf(mail))).toEqual(new Set([`<${id}>`]));
  });

  test('two mails to one person are not taken for copies', async () => {
    const mail = aMail();
    await own().mailer.send(mail);
    await own().mailer.send(aMail({ to: mail.to }));
    expect(messageIds(await copiesOf(mail)).size).toBe(2);
  });
}

function refusals(own: Own) {
  test.each([
    'nobody',
    'two@signs@example.com',
    'a b@example.com',
    'line@example.com\r\nBcc: eve@evil.example',
    'eve＠evil.example',
    'trailing@dot..example',
    '',
  ])('the address %j is refused for good, before anything is sent', async (address) => {
    const error = await refusal(own().mailer.send(aMail({ to: { address } })));
    expect(error.retryable).toBe(false);
  });

  test('a line break in a name, a subject or a header is refused for good', async () => {
    const address = `${randomUUID()}@example.com`;
    const to = { address };
    for (const mail of [
      aMail({ to: { address, name: 'Eve\r\nBcc: eve@evil.example' } }),
      aMail({ to, subject: 'Hello\nBcc: eve@evil.example' }),
      aMail({ to, headers: { 'X-Note': 'a\r\nBcc: eve@evil.example' } }),
    ]) {
      expect((await refusal(own().mailer.send(mail))).retryable).toBe(false);
    }
    expect((await own().mailbox.list({ to: address })).messages).toEqual([]);
  });
}
