import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

const ROOT = new URL('../../../', import.meta.url);
const ready = z.object({ type: z.literal('ready'), port: z.int(), smtpPort: z.int() });

export type MailboxProcess = { url: string; smtpUrl: string; key: string; dir: string; stop: () => Promise<void> };

async function stop(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await exited;
}

/** The real mailbox on a free port, as its own process: what a test talks to is what `npm start` runs, with its door for SMTP open too. */
export async function startMailbox(keptDir?: string): Promise<MailboxProcess> {
  const dir = keptDir ?? (await mkdtemp(join(tmpdir(), 'foyer-mailbox-')));
  const key = 'mailbox-test-key';
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/stack/mailbox/main.ts'], {
    cwd: ROOT,
    env: { NODE_ENV: 'test', MAILBOX_PORT: '0', MAILBOX_SMTP_PORT: '0', MAILBOX_KEY: key, MAILBOX_DIR: dir },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [message] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`The mailbox ended with code ${code}.`))),
  ]);
  const { port, smtpPort } = ready.parse(message);
  return {
    url: `http://127.0.0.1:${port}`,
    smtpUrl: `smtp://foyer:${key}@127.0.0.1:${smtpPort}`,
    key,
    dir,
    stop: async () => {
      await stop(child);
      if (!keptDir) await rm(dir, { recursive: true, force: true });
    },
  };
}
