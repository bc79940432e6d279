import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { database } from '@/db';
import { grants, users } from '@/db/schema/identity';
import { aPerson } from '@/tests/support/people';

const { db } = database();
const folder = mkdtempSync(join(tmpdir(), 'foyer-admin-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Run = { code: number; said: string };

/** The command as a shell runs it: other words, another environment, a password on standard input. */
function admin(words: string[], { env = {}, stdin = '' }: { env?: Record<string, string>; stdin?: string } = {}) {
  return new Promise<Run>((settle) => {
    const child = execFile(
      process.execPath,
      ['--import', 'tsx', 'scripts/admin.ts', ...words],
      { env: { ...process.env, ...env }, encoding: 'utf8' },
      (error, stdout, stderr) => settle({ code: error ? Number(error.code) : 0, said: stdout + stderr }),
    );
    child.stdin?.end(stdin);
  });
}

const isOneSentence = (said: string) => said.trim().split('\n').length === 1 && !said.includes('    at ');

test('makes an administrator with the password from standard input, and says where to sign in', async () => {
  const words = ['create', '--email', 'vera@foyer.test', '--first-name', 'Вера', '--last-name', 'Ключевская'];
  const { code, said } = await admin([...words, '--password-stdin'], { stdin: 'a lantern in the cloakroom\n' });
  expect(said).toContain('vera@foyer.test is an administrator now.');
  expect(said).toContain('vera-klyuchevskaya');
  expect(code).toBe(0);
  const [user] = await db.select().from(users).where(eq(users.email, 'vera@foyer.test'));
  expect(user).toMatchObject({ firstName: 'Вера', handle: 'vera-klyuchevskaya' });
});

test('refuses a short password, a taken address and an unknown account, each in one sentence', async () => {
  const { email } = await aPerson();
  const create = (stdin: string, address: string) =>
    admin(['create', '--email', address, '--password-stdin'], { stdin });
  const [short, taken, unknown] = await Promise.all([
    create('short', 'new@foyer.test'),
    create('a lantern in the cloakroom', email),
    admin(['grant', '--email', 'nobody@foyer.test', '--role', 'administrator']),
  ]);
  expect(short.said).toContain('--password: At least 10 characters, please.');
  expect(taken.said).toContain('--email: There is an account with this e-mail already.');
  expect(unknown.said).toContain('--email: There is no account with this e-mail.');
  for (const { code, said } of [short, taken, unknown]) expect([code, isOneSentence(said)]).toEqual([1, true]);
});

test('gives the role to somebody who has an account', async () => {
  const { id, email } = await aPerson();
  const { code, said } = await admin(['grant', '--email', email, '--role', 'administrator']);
  expect(said).toContain('has the role administrator now');
  expect(code).toBe(0);
  expect(await db.$count(grants, eq(grants.userId, id))).toBe(1);
});

test('says what to do when PostgreSQL is not running', async () => {
  const words = ['create', '--email', 'a@foyer.test', '--password-stdin'];
  const { code, said } = await admin(words, { env: { DATABASE_URL: 'postgres://app:x@127.0.0.1:1/foyer' } });
  expect(said).toContain('PostgreSQL is not running at 127.0.0.1:1; start it, or correct DATABASE_URL.');
  expect([code, isOneSentence(said)]).toEqual([1, true]);
});

test('without an address finds the embedded database through the data folder, or says that it never ran', async () => {
  const words = ['grant', '--email', 'a@foyer.test', '--role', 'administrator'];
  const at = (home: string) => admin(words, { env: { DATABASE_URL: '', FOYER_HOME: home } });
  const never = await at(join(folder, 'empty'));
  expect(never.said).toMatch(/Foyer has not been started from .* yet; run "npm start" in another terminal first/);

  const stopped = join(folder, 'stopped');
  mkdirSync(stopped);
  writeFileSync(join(stopped, 'state.json'), JSON.stringify({ ports: { postgres: 1 } }));
  writeFileSync(join(stopped, 'secrets.json'), '{}');
  const { said } = await at(stopped);
  expect(said).toContain('PostgreSQL is not running at 127.0.0.1:1; run "npm start" in another terminal');
  for (const text of [never.said, said]) expect(isOneSentence(text)).toBe(true);
});

test('explains itself, and names an unknown command, option or role', async () => {
  const [help, command, option, role] = await Promise.all([
    admin(['--help']),
    admin(['destroy']),
    admin(['create', '--password', 'secret']),
    admin(['grant', '--email', 'a@foyer.test', '--role', 'king']),
  ]);
  expect(help).toMatchObject({ code: 0, said: expect.stringContaining('npm run admin -- create') });
  expect(command.said).toContain('There is no admin command "destroy"');
  expect(option.said).toContain("Unknown option '--password'");
  expect(role.said).toContain('There is no platform role "king"; there is: administrator.');
  for (const { code } of [command, option, role]) expect(code).toBe(1);
});
