import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Mailbox } from './dev';
import { type Mail, MailError, type Mailer } from './port';

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
export function emailContract(name: string, setUp: () => Promise<EmailSetUp>) {
  describe(`e-mail by ${name}`, () => {
    let own: EmailSetUp;
    beforeAll(async () => {
      own = await setUp();
    });
    afterAll(() => own.tearDown());

    const arrivedAt = (mail: Mail) => own.mailbox.list({ to: mail.to.address });

    delivery(() => own, arrivedAt);
    idempotency(() => own, arrivedAt);
    refusals(() => own, arrivedAt);
  });
}

type Own = () => EmailSetUp;
type Arrived = (mail: Mail) => ReturnType<Mailbox['list']>;

function delivery(own: Own, arrivedAt: Arrived) {
  test('a mail arrives with both bodies, its subject, headers and tags', async () => {
    const mail = aMail({ headers: { 'List-Id': 'foyer' }, tags: { kind: 'verify-email' } });
    const { id } = await own().mailer.send(mail);
    expect(await own().mailbox.find(id)).toMatchObject({
      to: [mail.to.address],
      subject: mail.subject,
      html: mail.html,
      text: mail.text,
      headers: { 'List-Id': 'foyer' },
      tags: [{ name: 'kind', value: 'verify-email' }],
    });
    expect((await arrivedAt(mail)).messages).toHaveLength(1);
  });

  test('attachments arrive byte for byte', async () => {
    // A view into a larger buffer: what lies beside it must stay home.
    const content = new Uint8Array(512).map((_, index) => index).subarray(100, 356);
    const mail = aMail({
      attachments: [{ filename: 'билет.pdf', contentType: 'application/pdf', content, contentId: 'qr' }],
    });
    const { id } = await own().mailer.send(mail);
    const message = await own().mailbox.find(id);
    expect(message?.attachments).toEqual([
      { filename: 'билет.pdf', contentType: 'application/pdf', contentId: 'qr', sizeBytes: 256 },
    ]);
    expect((await own().mailbox.attachment(id, 0)).equals(content)).toBe(true);
  });

  test('a name full of syntax stays a name', async () => {
    const address = `${randomUUID()}@example.com`;
    const { id } = await own().mailer.send(aMail({ to: { address, name: 'Eve" <eve@evil.example>, "x\\' } }));
    const message = await own().mailbox.find(id);
    expect(message?.to).toEqual([`"Eve\\" <eve@evil.example>, \\"x\\\\" <${address}>`]);
    expect((await own().mailbox.list({ to: 'eve@evil.example' })).messages).toEqual([]);
    expect((await own().mailbox.list({ to: address })).messages).toHaveLength(1);
  });
}

function idempotency(own: Own, arrivedAt: Arrived) {
  test('sending again under the same key writes no second mail', async () => {
    const mail = aMail();
    const first = await own().mailer.send(mail);
    const second = await own().mailer.send(mail);
    expect(second).toEqual(first);
    expect((await arrivedAt(mail)).messages).toHaveLength(1);
  });

  test('another mail under a used key is refused for good', async () => {
    const mail = aMail();
    await own().mailer.send(mail);
    const error = await refusal(own().mailer.send({ ...mail, subject: 'Something else' }));
    expect(error.retryable).toBe(false);
    expect((await arrivedAt(mail)).messages).toHaveLength(1);
  });

  test('of ten identical sends at once, one mail arrives and the others may try again', async () => {
    const mail = aMail();
    await own().mailbox.fault({ mode: 'slow', delayMs: 100, count: 10, to: mail.to.address });
    const results = await Promise.allSettled(Array.from({ length: 10 }, () => own().mailer.send(mail)));
    const refused = results.filter((result) => result.status === 'rejected');
    for (const { reason } of refused) expect(reason).toMatchObject({ name: 'MailError', retryable: true });
    expect(refused.length).toBeLessThan(10);
    expect((await arrivedAt(mail)).messages).toHaveLength(1);
  });
}

function refusals(own: Own, arrivedAt: Arrived) {
  test.each([500, 503, 429])('a vendor answering %i may be asked again, and then delivers once', async (status) => {
    const mail = aMail();
    await own().mailbox.fault({ mode: 'fail', status, to: mail.to.address });
    const error = await refusal(own().mailer.send(mail));
    expect(error.retryable).toBe(true);
    expect((await arrivedAt(mail)).messages).toEqual([]);
    await own().mailer.send(mail);
    expect((await arrivedAt(mail)).messages).toHaveLength(1);
  });

  test('a vendor that answers too late may be asked again, and the mail is still one', async () => {
    const mail = aMail();
    // So slow that a machine with much to do cannot make the impatient one look patient.
    const delayMs = 60 * own().impatientMs;
    await own().mailbox.fault({ mode: 'slow', delayMs, to: mail.to.address });
    const startedAt = performance.now();
    const error = await refusal(own().impatient.send(mail));
    expect(error.retryable).toBe(true);
    expect(performance.now() - startedAt).toBeLessThan(delayMs);
    // The first request is still under way or has just ended: either answer leaves exactly one mail.
    await own()
      .mailer.send(mail)
      .catch((reason: unknown) => expect(reason).toMatchObject({ retryable: true }));
    expect((await arrivedAt(mail)).messages).toHaveLength(1);
  });

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
