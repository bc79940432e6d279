import { describe, expect, test } from 'vitest';
import { EnvironmentError, parseEnv } from './env';

const enough = {
  DATABASE_URL: 'postgres://foyer_app:secret@127.0.0.1:5432/foyer',
  AUTH_SECRET: 'a'.repeat(32),
  INTERNAL_KEY: 'b'.repeat(32),
  RESEND_API_KEY: 're_1',
  MAIL_FROM: 'Foyer <hello@example.org>',
  UPLOADTHING_TOKEN: Buffer.from('{"apiKey":"sk_1","appId":"app","regions":["fra1"]}').toString('base64'),
};

const complaint = (values: Record<string, string | undefined>) => {
  try {
    parseEnv({ ...enough, ...values });
    return 'none';
  } catch (error) {
    if (error instanceof EnvironmentError) return error.message;
    throw error;
  }
};

test('what is needed is enough, and the rest has defaults', () => {
  expect(parseEnv(enough)).toMatchObject({
    PUBLIC_ORIGIN: 'http://localhost:3000',
    INTERNAL_ORIGIN: 'http://localhost:3000',
    DATABASE_OWNER_URL: enough.DATABASE_URL,
    DATABASE_POOL: 10,
    TRUSTED_PROXIES: 0,
    FOYER_DEV_TOOLS: false,
    LOG_LEVEL: 'info',
    NODE_ENV: 'production',
  });
});

test('an empty variable is an absent one', () => {
  expect(parseEnv({ ...enough, LOG_LEVEL: '', DATABASE_OWNER_URL: '' })).toMatchObject({ LOG_LEVEL: 'info' });
  expect(complaint({ AUTH_SECRET: '' })).toMatch(/^AUTH_SECRET is missing\. Signs sessions/);
});

test('an address is its origin, whatever is written behind it', () => {
  expect(parseEnv({ ...enough, PUBLIC_ORIGIN: 'https://events.example.org/en/?x' }).PUBLIC_ORIGIN).toBe(
    'https://events.example.org',
  );
});

describe('a wrong value is told with its name and the fix, and never repeated', () => {
  test.each([
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL must be debug, info, warn, error or silent.'],
    ['FOYER_DEV_TOOLS', 'yes', 'FOYER_DEV_TOOLS must be 0 or 1.'],
    ['UPLOADTHING_TOKEN', 'sk_live_1', 'UPLOADTHING_TOKEN must be the token that the UploadThing dashboard shows.'],
    ['UPLOADTHING_UFS_APP_ID_LOCATION', 'front', 'UPLOADTHING_UFS_APP_ID_LOCATION must be subdomain or path.'],
    ['DATABASE_POOL', 'many', 'DATABASE_POOL must be a number between 1 and 200.'],
    ['TRUSTED_PROXIES', 'two', 'TRUSTED_PROXIES must be a number between 0 and 10.'],
    ['PUBLIC_ORIGIN', 'events.example.org', 'PUBLIC_ORIGIN must be an origin such as https://events.example.org.'],
    [
      'PUBLIC_ORIGIN',
      'ftp://events.example.org',
      'PUBLIC_ORIGIN must be an origin such as https://events.example.org.',
    ],
    [
      'DATABASE_URL',
      'mysql://hunter2@db/foyer',
      'DATABASE_URL must look like postgres://user:password@host:5432/foyer.',
    ],
    ['AUTH_SECRET', 'hunter2', 'AUTH_SECRET needs at least 32 characters; make one with: openssl rand -base64 48.'],
    ['MAIL_FROM', 'Foyer', 'MAIL_FROM must be an address such as "Foyer <mail@example.com>".'],
    ['RESEND_BASE_URL', 'mailbox', 'RESEND_BASE_URL must be an address such as https://api.resend.com.'],
    ['NODE_ENV', 'staging', 'NODE_ENV must be development, production or test.'],
  ])('%s=%s', (name, value, sentence) => {
    expect(complaint({ [name]: value })).toBe(sentence);
  });

  test.each([
    ['DATABASE_POOL', '0'],
    ['DATABASE_POOL', '201'],
    ['DATABASE_POOL', '1.5'],
    ['TRUSTED_PROXIES', '11'],
    ['TRUSTED_PROXIES', '-1'],
  ])('%s=%s', (name, value) => {
    expect(complaint({ [name]: value })).toMatch(new RegExp(`^${name} must be a number between \\d+ and \\d+\\.$`));
  });

  test('several at once are told at once', () => {
    const several = { LOG_LEVEL: 'loud', AUTH_SECRET: undefined, RESEND_API_KEY: undefined };
    expect(complaint(several).split('\n')).toHaveLength(3);
  });
});

describe('mail goes out by exactly one vendor', () => {
  const SMTP_URL = 'smtps://foyer:hunter2@mail.example.org';

  test('a mail server does instead of a key of Resend', () => {
    expect(parseEnv({ ...enough, RESEND_API_KEY: undefined, SMTP_URL })).toMatchObject({ SMTP_URL });
    expect(parseEnv({ ...enough, RESEND_API_KEY: '', SMTP_URL }).RESEND_API_KEY).toBeUndefined();
    expect(parseEnv({ ...enough, SMTP_URL: '' }).SMTP_URL).toBeUndefined();
  });

  test('without any, both ways are named', () => {
    expect(complaint({ RESEND_API_KEY: undefined })).toMatch(
      /^RESEND_API_KEY is missing\. .*either it or SMTP_URL must/,
    );
  });

  test('with both, one has to be removed', () => {
    expect(complaint({ SMTP_URL })).toBe(
      'SMTP_URL and RESEND_API_KEY are both set; remove the one that is not to send mail.',
    );
  });

  test.each([
    ['mail.example.org', 'SMTP_URL must look like smtps://user:password@mail.example.com.'],
    ['smtp://foyer:hunter2@mail.example.org?tls=off', 'SMTP_URL has a password, which must not travel with ?tls=off.'],
  ])('%s is no mail server', (url, sentence) => {
    expect(complaint({ RESEND_API_KEY: undefined, SMTP_URL: url })).toBe(sentence);
  });
});

describe('an app at Pusher is known by all of its settings', () => {
  const app = { PUSHER_APP_ID: '1', PUSHER_KEY: 'k', PUSHER_SECRET: 's', PUSHER_CLUSTER: 'eu' };

  test('or by none, and a server of the same protocol has an address instead of a cluster', () => {
    expect(complaint(app)).toBe('none');
    expect(complaint({ ...app, PUSHER_CLUSTER: undefined, PUSHER_URL: 'http://127.0.0.1:6001' })).toBe('none');
  });

  test.each([
    [{ PUSHER_SECRET: undefined }, 'PUSHER_APP_ID needs PUSHER_SECRET beside it; set all three or none.'],
    [
      { PUSHER_APP_ID: undefined, PUSHER_SECRET: '' },
      'PUSHER_KEY needs PUSHER_APP_ID and PUSHER_SECRET beside it; set all three or none.',
    ],
    [
      { PUSHER_CLUSTER: undefined },
      'PUSHER_APP_ID needs PUSHER_CLUSTER beside it, or PUSHER_URL where it is not Pusher itself.',
    ],
    [{ PUSHER_URL: 'realtime' }, 'PUSHER_URL must be an address such as https://realtime.example.com.'],
  ])('%j', (changes, sentence) => {
    expect(complaint({ ...app, ...changes })).toBe(sentence);
  });
});

test('settings that go together are all there or none is', () => {
  const whole = { LIVEKIT_URL: 'wss://rooms.example.org', LIVEKIT_API_KEY: 'key', LIVEKIT_API_SECRET: 's'.repeat(32) };
  expect(complaint(whole)).toBe('none');
  for (const name of ['LIVEKIT_URL', 'LIVEKIT_API_KEY', 'LIVEKIT_API_SECRET']) {
    expect(complaint({ ...whole, [name]: undefined })).toContain(`needs ${name} beside it`);
  }
  expect(complaint({ ...whole, LIVEKIT_URL: 'https://rooms.example.org' })).toMatch(/^LIVEKIT_URL must be/);
  expect(complaint({ ...whole, LIVEKIT_API_SECRET: 'short' })).toBe('LIVEKIT_API_SECRET needs at least 32 characters.');
});
