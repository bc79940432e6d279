import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  defaultEnvironment,
  personEnvironment,
  refuseMissingSecret,
  refuseWrongSettings,
  refuseWrongWishes,
} from './environment';
import { allParts } from './parts';

function aRoot(file?: string) {
  const root = mkdtempSync(join(tmpdir(), 'foyer-root-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  if (file !== undefined) writeFileSync(join(root, '.env'), file);
  return root;
}

describe('what a person set', () => {
  test('is their shell, and the file beside package.json where the shell says nothing', () => {
    const root = aRoot('PORT=4000\nLOG_LEVEL=debug # while looking\nMAIL_FROM="Foyer <a@b.org>"\n');
    expect(personEnvironment(root, { PORT: '5000' })).toEqual({
      PORT: '5000',
      LOG_LEVEL: 'debug',
      MAIL_FROM: 'Foyer <a@b.org>',
    });
  });

  test('is nothing where it is empty', () => {
    expect(personEnvironment(aRoot('DATABASE_URL=\n'), { PORT: '', LOG_LEVEL: undefined })).toEqual({});
    expect(personEnvironment(aRoot(), {})).toEqual({});
  });
});

describe('defaults', () => {
  const given = (person: Record<string, string>) =>
    defaultEnvironment({ person, home: '/data', mode: 'start', webPort: 3123, parts: allParts });

  test('make a whole stack on this machine, with the developers’ screens', () => {
    expect(given({})).toMatchObject({
      FOYER_HOME: '/data',
      PUBLIC_ORIGIN: 'http://localhost:3123',
      INTERNAL_ORIGIN: 'http://127.0.0.1:3123',
      FOYER_DEV_TOOLS: '1',
      HOST: '127.0.0.1',
      NODE_ENV: 'production',
      PORT: '3123',
    });
  });

  test.each([
    ['the database is elsewhere', { DATABASE_URL: 'postgres://a:b@db/foyer' }],
    ['mail really goes out', { RESEND_API_KEY: 're_1' }],
    ['mail really goes out by SMTP', { SMTP_URL: 'smtps://mail.example.org' }],
    ['others can come here', { PUBLIC_ORIGIN: 'https://events.example.org' }],
    ['the public address makes no sense', { PUBLIC_ORIGIN: 'events.example.org' }],
    ['the public address only begins like this machine', { PUBLIC_ORIGIN: 'http://localhost.example.org' }],
  ])('close those screens when %s', (_, person) => {
    expect(given(person).FOYER_DEV_TOOLS).toBe('0');
  });

  test('leave those screens open when only the room server is elsewhere', () => {
    expect(given({ LIVEKIT_URL: 'wss://rooms.example.org' }).FOYER_DEV_TOOLS).toBe('1');
  });

  test('give way to what the person set', () => {
    expect(given({ FOYER_DEV_TOOLS: '0', HOST: '0.0.0.0' })).toMatchObject({ FOYER_DEV_TOOLS: '0', HOST: '0.0.0.0' });
  });
});

test.each([
  [undefined, 'http://127.0.0.1:3123'],
  ['0.0.0.0', 'http://127.0.0.1:3123'],
  ['::', 'http://127.0.0.1:3123'],
  ['192.168.1.5', 'http://192.168.1.5:3123'],
  ['::1', 'http://[::1]:3123'],
])('a door at %s is knocked at where it is: %s', (host, origin) => {
  const person: Record<string, string> = host === undefined ? {} : { HOST: host };
  const env = defaultEnvironment({ person, home: '/data', mode: 'start', webPort: 3123, parts: allParts });
  expect(env.INTERNAL_ORIGIN).toBe(origin);
});

test('a database of one’s own without a secret of one’s own stops the start with a sentence', () => {
  const person = { DATABASE_URL: 'postgres://a:b@db/foyer' };
  expect(() => refuseMissingSecret(person)).toThrow(/^DATABASE_URL is set but AUTH_SECRET is not; .*openssl rand/);
  expect(() => refuseMissingSecret({ ...person, AUTH_SECRET: 'x' })).not.toThrow();
  expect(() => refuseMissingSecret({})).not.toThrow();
});

test.each([
  [{ PORT: '70000' }, 'PORT must be a port number between 1 and 65535.'],
  [{ PORT: 'three' }, 'PORT must be a port number between 1 and 65535.'],
  [{ FOYER_DEMO: 'yes' }, 'FOYER_DEMO must be 0 or 1.'],
])('a wish that makes no sense is told with its name: %j', (person, sentence) => {
  expect(() => refuseWrongWishes({})).not.toThrow();
  expect(() => refuseWrongWishes(person)).toThrow(sentence);
});

test('a wrong setting is told with its name', () => {
  expect(() => refuseWrongSettings({ TRUSTED_PROXIES: 'two' })).toThrow('TRUSTED_PROXIES must be a number');
});
