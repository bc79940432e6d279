import { expect, test } from 'vitest';
import { emailContract, type Vendor } from './contract';
import { mailboxClient } from './dev';
import { MailError } from './port';
import { resendMailer } from './resend';
import { startMailbox } from './testing';

const from = { address: 'mail@example.com', name: 'Foyer' };

const resend: Vendor = {
  name: 'Resend, against the local mailbox',
  repetition: 'one-mail',
  passing: [{ status: 500 }, { status: 503 }, { status: 429 }],
  // The mailbox refuses for good what is wrong with a mail, and the adapter lets no such mail out.
  lasting: [],
};

emailContract(resend, async () => {
  const { url, key, stop } = await startMailbox();
  const impatientMs = 150;
  const options = { apiKey: key, baseUrl: url, from };
  return {
    mailer: resendMailer(options),
    impatient: resendMailer({ ...options, timeoutMs: impatientMs }),
    impatientMs,
    mailbox: mailboxClient({ url, key }),
    tearDown: stop,
  };
});

const aMail = {
  to: { address: 'someone@example.com' },
  subject: 'Hello',
  html: '<p>Hello</p>',
  text: 'Hello',
  idempotencyKey: 'once',
};

test('when nobody listens, the mail may be sent again later', async () => {
  const { url, key, stop } = await startMailbox();
  await stop();
  const error = await resendMailer({ apiKey: key, baseUrl: url, from })
    .send(aMail)
    .catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(MailError);
  expect(error).toMatchObject({ retryable: true, cause: { name: 'application_error', statusCode: null } });
});

test("a wrong key is the operator's mistake: the mail waits instead of being lost", async () => {
  const { url, stop } = await startMailbox();
  const error = await resendMailer({ apiKey: 'wrong-key', baseUrl: url, from })
    .send(aMail)
    .catch((reason: unknown) => reason);
  await stop();
  expect(error).toMatchObject({
    name: 'MailError',
    retryable: true,
    cause: { name: 'invalid_api_key', statusCode: 403 },
  });
});
