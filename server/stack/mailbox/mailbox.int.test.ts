import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
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

async function post(path: string, body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`${own.url}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${own.key}`, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, json: await response.json() };
}
const get = async (path: string) => {
  const response = await fetch(`${own.url}${path}`, { headers: { authorization: `Bearer ${own.key}` } });
  return { status: response.status, json: await response.json() };
};
const read = () => mailboxClient(own);

describe('the door', () => {
  test('health is open, everything else asks for the key, and refuses a wrong one', async () => {
    expect((await fetch(`${own.url}/health`)).status).toBe(200);
    for (const path of ['/emails/x', '/mailbox/messages', '/mailbox/faults', '/nowhere']) {
      const without = await fetch(own.url + path);
      expect([without.status, await without.json()]).toMatchObject([401, { statusCode: 401, name: 'missing_api_key' }]);
      const wrong = await fetch(own.url + path, { headers: { authorization: 'Bearer nonsense' } });
      expect([wrong.status, await wrong.json()]).toMatchObject([403, { statusCode: 403, name: 'invalid_api_key' }]);
    }
  });

  test('an unknown path and a wrong method are told apart', async () => {
    expect(await get('/nowhere')).toMatchObject({ status: 404, json: { name: 'not_found' } });
    expect(await get('/emails')).toMatchObject({ status: 405, json: { name: 'method_not_allowed' } });
    expect(await get('/emails/..%2f..%2fetc%2fpasswd')).toMatchObject({ status: 404 });
    expect(await get('/mailbox/messages?limit=0')).toMatchObject({ status: 422, json: { name: 'invalid_parameter' } });
  });

  test('every answer says how much room is left', async () => {
    const { headers } = await post('/emails', aMail());
    expect(Number(headers.get('ratelimit-remaining'))).toBeLessThan(Number(headers.get('ratelimit-limit')));
  });
});

describe('refusals', () => {
  test.each([
    ['from', aMail({ from: undefined }), 'missing_required_field'],
    ['to', aMail({ to: undefined }), 'missing_required_field'],
    ['to', aMail({ to: [] }), 'missing_required_field'],
    ['subject', aMail({ subject: undefined }), 'missing_required_field'],
    ['html', aMail({ html: undefined }), 'missing_required_field'],
    ['from', aMail({ from: 'Foyer' }), 'invalid_from_address'],
    ['to', aMail({ to: 'nobody' }), 'validation_error'],
    ['to', aMail({ to: 'a@example.com, b@example.com' }), 'validation_error'],
    ['to', aMail({ to: 'a@example.com\r\nBcc: b@example.com' }), 'validation_error'],
    ['to', aMail({ to: Array.from({ length: 51 }, anAddress) }), 'validation_error'],
    ['subject', aMail({ subject: 'a\r\nBcc: b@example.com' }), 'validation_error'],
    ['headers', aMail({ headers: { 'X-A': 'b\nc' } }), 'validation_error'],
    ['Tags', aMail({ tags: [{ name: 'a b', value: 'c' }] }), 'validation_error'],
    ['content', aMail({ attachments: [{ filename: 'a.txt' }] }), 'invalid_attachment'],
    ['Base64', aMail({ attachments: [{ filename: 'a.txt', content: 'not base64!' }] }), 'invalid_attachment'],
    ['filename', aMail({ attachments: [{ content: 'AAAA' }] }), 'invalid_attachment'],
    ['scheduled_at', aMail({ scheduled_at: 'in 5 min' }), 'validation_error'],
    ['templates', aMail({ template: { id: 'x' } }), 'validation_error'],
  ])('%s: %j is refused as %s', async (word, mail, name) => {
    const { status, json } = await post('/emails', mail);
    expect([status, json.name, json.statusCode]).toEqual([422, name, 422]);
    expect(json.message).toContain(word);
  });

  test.each(['{', '', 'null', '[]', '"text"', '\u0000'])(
    'the body %j is an error of the caller, never a crash',
    async (body) => {
      const { status } = await post('/emails', body);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect((await fetch(`${own.url}/health`)).status).toBe(200);
    },
  );

  test('a mail over the limit is refused while it is still being sent', async () => {
    const content = 'A'.repeat(45 * 1024 * 1024);
    const { status, json } = await post('/emails', aMail({ attachments: [{ filename: 'big.bin', content }] }));
    expect([status, json.name]).toEqual([413, 'validation_error']);
  });

  test('attachments over 40 MB together are refused', async () => {
    const half = { filename: 'half.bin', content: 'A'.repeat(21 * 1024 * 1024) };
    const { status, json } = await post('/emails', aMail({ attachments: [half, half] }));
    expect([status, json.name]).toEqual([422, 'invalid_attachment']);
  });

  test('a connection that breaks off mid-body leaves the mailbox standing', async () => {
    const socket = connect(Number(new URL(own.url).port), '127.0.0.1');
    socket.write(
      `POST /emails HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${own.key}\r\nContent-Length: 100\r\n\r\n{"from`,
    );
    // A socket whose answer nobody reads never closes.
    await once(socket.resume().end(), 'close');
    expect((await fetch(`${own.url}/health`)).status).toBe(200);
  });
});

describe('idempotency', () => {
  test('a key that is too long is refused', async () => {
    const answer = await post('/emails', aMail(), { 'idempotency-key': 'k'.repeat(257) });
    expect(answer).toMatchObject({ status: 400, json: { name: 'invalid_idempotency_key' } });
  });

  test('while the first is under way, the same request is told to wait, and another one that it is wrong', async () => {
    const mail = aMail();
    const key = { 'idempotency-key': randomUUID() };
    await read().fault({ mode: 'slow', delayMs: 400, to: mail.to });
    const first = post('/emails', mail, key);
    await read().waitFor({ to: mail.to });
    expect(await post('/emails', mail, key)).toMatchObject({
      status: 409,
      json: { name: 'concurrent_idempotent_requests' },
    });
    expect(await post('/emails', { ...mail, subject: 'Other' }, key)).toMatchObject({
      status: 409,
      json: { name: 'invalid_idempotent_request' },
    });
    const { json } = await first;
    expect((await post('/emails', mail, key)).json).toEqual(json);
    expect((await read().list({ to: mail.to })).messages).toHaveLength(1);
  });

  test('a refused or failed request does not use its key up', async () => {
    const mail = aMail();
    const key = { 'idempotency-key': randomUUID() };
    await read().fault({ mode: 'fail', to: mail.to });
    expect((await post('/emails', mail, key)).status).toBe(500);
    expect((await post('/emails', { ...mail, to: 'nobody' }, key)).status).toBe(422);
    expect((await post('/emails', mail, key)).status).toBe(200);
  });
});

describe('faults', () => {
  test('a duplicate delivery arrives twice', async () => {
    const mail = aMail();
    await read().fault({ mode: 'duplicate', to: mail.to });
    await post('/emails', mail);
    expect((await read().list({ to: mail.to })).messages).toHaveLength(2);
  });

  test('a late mail is accepted at once and appears when its time has come', async () => {
    const mail = aMail();
    await read().fault({ mode: 'late', delayMs: 300, to: mail.to });
    const { json } = await post('/emails', mail);
    expect((await get(`/emails/${json.id}`)).json.last_event).toBe('queued');
    expect((await read().list({ to: mail.to })).messages).toEqual([]);
    expect(await read().find(json.id)).toBeNull();
    expect((await read().waitFor({ to: mail.to })).id).toBe(json.id);
    expect((await get(`/emails/${json.id}`)).json.last_event).toBe('delivered');
  });

  test('a fault without an address meets the next send, counts down and can be taken back', async () => {
    const other = await startMailbox();
    const resend = new Resend(other.key, { baseUrl: other.url });
    const client = mailboxClient(other);
    await client.fault({ mode: 'fail', count: 2, status: 429 });
    const outcome = async () => (await resend.emails.send(aMail())).error?.name ?? 'sent';
    expect(await outcome()).toBe('rate_limit_exceeded');
    expect(await outcome()).toBe('rate_limit_exceeded');
    expect(await outcome()).toBe('sent');
    await client.fault({ mode: 'fail' });
    await client.clearFaults();
    expect(await outcome()).toBe('sent');
    await other.stop();
  });

  test('a fault that makes no sense is refused', async () => {
    expect(await post('/mailbox/faults', { mode: 'explode' })).toMatchObject({ status: 422 });
    expect(await post('/mailbox/faults', { mode: 'fail', status: 200 })).toMatchObject({ status: 422 });
  });
});

describe('what the vendor package asks for', () => {
  test('a scheduled mail is stored, named so, and not in the list yet', async () => {
    const resend = new Resend(own.key, { baseUrl: own.url });
    const to = anAddress();
    const scheduledAt = new Date(Date.now() + 3_600_000).toISOString();
    const { data } = await resend.emails.send({ ...aMail({ to }), scheduledAt });
    expect(await resend.emails.get(data?.id ?? '')).toMatchObject({
      data: { to: [to], last_event: 'scheduled', scheduled_at: scheduledAt },
    });
    expect((await read().list({ to })).messages).toEqual([]);
  });

  test('a strict batch is all or nothing, a permissive one names what it left out', async () => {
    const resend = new Resend(own.key, { baseUrl: own.url });
    const [good, bad] = [aMail(), aMail({ to: 'nobody' })];
    const strict = await resend.batch.send([good, bad]);
    expect(strict.error?.name).toBe('validation_error');
    expect((await read().list({ to: good.to })).messages).toEqual([]);

    const idempotencyKey = randomUUID();
    const options = { batchValidation: 'permissive', idempotencyKey } as const;
    const permissive = await resend.batch.send([good, bad], options);
    expect(permissive.data).toMatchObject({ data: [{ id: expect.any(String) }], errors: [{ index: 1 }] });
    expect((await resend.batch.send([good, bad], options)).data).toEqual(permissive.data);
    expect((await read().list({ to: good.to })).messages).toHaveLength(1);
  });

  test('a batch takes no attachments and at most a hundred mails', async () => {
    const attachments = [{ filename: 'a.txt', content: 'AAAA' }];
    expect(await post('/emails/batch', [aMail({ attachments })])).toMatchObject({ status: 422 });
    expect(
      await post(
        '/emails/batch',
        Array.from({ length: 101 }, () => aMail()),
      ),
    ).toMatchObject({ status: 422 });
  });
});
