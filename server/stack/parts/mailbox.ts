import { join } from 'node:path';
import type { Part } from '../part';

export const mailboxPart: Part = {
  name: 'mailbox',
  label: 'Mail',
  phase: 'service',
  needs: [],
  optional: false,
  port: { variable: 'FOYER_MAILBOX_PORT' },
  replacedBy: (env) => ['SMTP_URL', 'RESEND_API_KEY'].find((name) => env[name]),
  provides: ({ port, secrets }) => ({
    RESEND_API_KEY: secrets.mailboxKey,
    RESEND_BASE_URL: `http://127.0.0.1:${port}`,
    MAILBOX_URL: `http://127.0.0.1:${port}`,
    MAILBOX_KEY: secrets.mailboxKey,
  }),
  launch: ({ home, port, secrets }) => ({
    run: { node: ['--import', 'tsx', 'server/stack/mailbox/main.ts'] },
    env: { MAILBOX_PORT: String(port), MAILBOX_KEY: secrets.mailboxKey, MAILBOX_DIR: join(home, 'mailbox') },
  }),
  ready: ({ port }) => ({ kind: 'http', url: `http://127.0.0.1:${port}/health` }),
  where: ({ env }) => (env.FOYER_DEV_TOOLS === '1' ? `${env.PUBLIC_ORIGIN}/dev/mailbox` : 'embedded'),
};
