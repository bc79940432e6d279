import { z } from 'zod';

const WRONG_PORT = 'must be a port number between 1 and 65535';
const port = z.coerce
  .number({ error: WRONG_PORT })
  .refine((value) => Number.isInteger(value) && value > 0 && value < 65_536, { error: WRONG_PORT });

/** What `npm start` itself asks for; the processes that it starts are told the rest by it. */
export const stackKeys = {
  PORT: port.default(3000).describe('Where the pages are served; the next free one when it is taken.'),
  HOST: z
    .string()
    .default('127.0.0.1')
    .describe('Who may come in: this machine alone, or with 0.0.0.0 everybody who reaches it.'),
  FOYER_HOME: z.string().default('.foyer').describe('The data folder.'),
  FOYER_DEMO: z
    .enum(['0', '1'], { error: 'must be 0 or 1' })
    .optional()
    .describe(
      '1 writes demo data into an empty database, 0 never does. Unset: only into an embedded one of this machine.',
    ),
  FOYER_POSTGRES_PORT: port.optional().describe('Port of the embedded PostgreSQL. Unset: any free one, then the same.'),
  FOYER_LIVEKIT_PORT: port
    .optional()
    .describe('Port at which browsers meet the embedded LiveKit. Unset: any free one, then the same.'),
  FOYER_LIVEKIT_UDP_PORT: port
    .optional()
    .describe('Port of its picture and sound (UDP). Unset: the number of FOYER_LIVEKIT_PORT, or any free one.'),
  FOYER_MAILBOX_PORT: port.optional().describe('Port of the embedded mailbox. Unset: any free one, then the same.'),
  FOYER_REALTIME_PORT: port
    .optional()
    .describe('Port of the embedded realtime server. Unset: any free one, then the same.'),
  FOYER_UPLOADS_PORT: port
    .optional()
    .describe('Port of the embedded upload store. Unset: any free one, then the same.'),
};
