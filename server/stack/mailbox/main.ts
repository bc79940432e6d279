import { z } from 'zod';
import { createApi, openMailbox } from './server';

const HOST = '127.0.0.1';
const GRACE_MS = 2000;

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
const stopping = new AbortController();
const parts = await openMailbox(MAILBOX_DIR, stopping.signal);
const server = createApi(parts, MAILBOX_KEY);
const smtpPort = await openSecondDoor();

async function openSecondDoor(): Promise<number | undefined> {
  if (MAILBOX_SMTP_PORT === undefined) return undefined;
  const { openSmtpDoor } = await import('./smtp');
  return openSmtpDoor(parts, { key: MAILBOX_KEY, port: MAILBOX_SMTP_PORT });
}

/** Requests under way are answered; connections that linger after that are cut. */
function stop() {
  if (stopping.signal.aborted) return;
  stopping.abort();
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
}

process.on('SIGTERM', stop);
process.on('SIGINT', stop);
// Started with a channel to its parent, the mailbox must not outlive it.
process.on('disconnect', stop);

server.on('error', (error) => {
  console.error("mailbox: can't listen.", error);
  process.exit(1);
});
server.listen(MAILBOX_PORT, HOST, () => {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : MAILBOX_PORT;
  console.log(`mailbox: http://${HOST}:${port}`);
  process.send?.({ type: 'ready', port, smtpPort });
});
