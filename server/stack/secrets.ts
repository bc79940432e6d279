import { randomBytes } from 'node:crypto';
import { chmodSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { StartError } from './start-error';

const secret = z.string().min(16);
// Database passwords stand in SQL and in addresses, so they are kept to letters and digits.
const databasePassword = z.string().regex(/^[A-Za-z0-9]{16,}$/);

const secretsFile = z.object({
  authSecret: secret,
  internalKey: secret,
  realtimeKey: secret,
  mailboxKey: secret,
  uploadKey: secret,
  livekitSecret: secret.min(32),
  pgSuperPassword: databasePassword,
  pgOwnerPassword: databasePassword,
  pgAppPassword: databasePassword,
});
export type Secrets = z.infer<typeof secretsFile>;

const OVERRIDES: Readonly<Record<string, keyof Secrets>> = {
  AUTH_SECRET: 'authSecret',
  INTERNAL_KEY: 'internalKey',
  REALTIME_KEY: 'realtimeKey',
  MAILBOX_KEY: 'mailboxKey',
  UPLOAD_KEY: 'uploadKey',
};

const secretsPath = (home: string) => join(home, 'secrets.json');

/** The secrets of this data folder, generated at its first start; the environment wins over the file. */
export function loadSecrets(home: string, env: Readonly<Record<string, string>>): Secrets {
  const stored = readSecrets(home) ?? createSecrets(home);
  const secrets = { ...stored };
  for (const [variable, name] of Object.entries(OVERRIDES)) {
    const value = env[variable];
    if (value) secrets[name] = value;
  }
  return secrets;
}

function readSecrets(home: string): Secrets | undefined {
  const path = secretsPath(home);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw new StartError(`The secrets in ${path} cannot be read; start as the user who owns that file.`, {
      cause: error,
    });
  }
  return completeSecrets(path, text);
}

/** A later version may need a secret more: what is there stays, what is missing is added. */
function completeSecrets(path: string, text: string): Secrets {
  try {
    const found: unknown = JSON.parse(text);
    const whole = secretsFile.safeParse(found);
    if (whole.success) return whole.data;
    const completed = secretsFile.parse({ ...freshSecrets(), ...z.record(z.string(), z.string()).parse(found) });
    writeFileSync(path, render(completed), { mode: 0o600 });
    return completed;
  } catch (error) {
    throw new StartError(
      `The secrets in ${path} are damaged; restore the file, or remove the data folder to begin anew.`,
      {
        cause: error,
      },
    );
  }
}

/** Whoever links first wins; the others read the winner's file, so a race never leaves two sets of secrets. */
function createSecrets(home: string): Secrets {
  const path = secretsPath(home);
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, render(freshSecrets()), { mode: 0o600 });
  chmodSync(draft, 0o600);
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!isExisting(error)) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  const created = readSecrets(home);
  if (!created) throw new StartError(`The secrets could not be written to ${path}; check that the folder is writable.`);
  return created;
}

const freshSecrets = (): Secrets => ({
  authSecret: randomBytes(32).toString('base64url'),
  internalKey: randomBytes(32).toString('base64url'),
  realtimeKey: randomBytes(24).toString('base64url'),
  mailboxKey: `re_${randomBytes(24).toString('base64url')}`,
  uploadKey: randomBytes(24).toString('base64url'),
  livekitSecret: randomBytes(32).toString('base64url'),
  pgSuperPassword: randomBytes(20).toString('hex'),
  pgOwnerPassword: randomBytes(20).toString('hex'),
  pgAppPassword: randomBytes(20).toString('hex'),
});

const render = (secrets: Secrets) => `${JSON.stringify(secrets, null, 2)}\n`;
const hasCode = (error: unknown, code: string) => error instanceof Error && 'code' in error && error.code === code;
const isMissing = (error: unknown) => hasCode(error, 'ENOENT');
const isExisting = (error: unknown) => hasCode(error, 'EEXIST');
