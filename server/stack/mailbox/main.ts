import { z } from 'zod';
import { twinLifetime } from '../twin/lifetime';
import { createApi, openMailbox } from './server';

const HOST = '127.0.0.1';
const settings = z
  .object({
    MAILBOX_PORT: z.coerce.number().int().min(0).max(65_535),
    /** Opens the second door. Its libraries are there for developers only, so it stays shut where Foyer is run. */
    MAILBOX_SMTP_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
    MAILBOX_KEY: z.string().min(8),
    MAILBOX_DIR: z.string().min(1),
  })
  .safeParse(process.env);

if (!settings.success) {
  console.error(`mailbox: can't start.\n${z.prettifyError(settings.error)}`);
  process.exit(1);
}

const { MAILBOX_PORT, MAILBOX_SMTP_PORT, MAILBOX_KEY, MAILBOX_DIR } = settings.data;
const { stopping, serve } = twinLifetime('mailbox');
const parts = await openMailbox(MAILBOX_DIR, stopping);
const server = createApi(parts, MAILBOX_KEY);
const smtpPort = await openSecondDoor();

async function openSecondDoor(): Promise<number | undefined> {
  if (MAILBOX_SMTP_PORT === undefined) return undefined;
  const { openSmtpDoor } = await import('./smtp');
  return openSmtpDoor(parts, { key: MAILBOX_KEY, port: MAILBOX_SMTP_PORT });
}

serve(server, { host: HOST, port: MAILBOX_PORT, told: { smtpPort } });
