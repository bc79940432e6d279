import { z } from 'zod';

const told = z.object({
  FOYER_E2E_ORIGIN: z.url(),
  FOYER_E2E_MAILBOX_URL: z.url(),
  FOYER_E2E_MAILBOX_KEY: z.string().min(1),
  FOYER_E2E_INTERNAL_KEY: z.string().min(1),
  FOYER_E2E_HOME: z.string().min(1),
  FOYER_E2E_DATABASE_URL: z.url(),
  FOYER_E2E_EDGE: z.string(),
  FOYER_E2E_NO_EDGE: z.string(),
  FOYER_E2E_NO_LIVEKIT: z.string(),
  CHROMIUM_PATH: z.string().min(1),
});

/** Where the application under test is, as whoever started it has said. */
export function stackUnderTest() {
  const env = told.parse(process.env);
  return {
    origin: env.FOYER_E2E_ORIGIN,
    mailbox: { url: env.FOYER_E2E_MAILBOX_URL, key: env.FOYER_E2E_MAILBOX_KEY },
    internalKey: env.FOYER_E2E_INTERNAL_KEY,
    home: env.FOYER_E2E_HOME,
    databaseUrl: env.FOYER_E2E_DATABASE_URL,
    /** The nginx in front of the pages, and why there is none; one of the two is empty. */
    edge: env.FOYER_E2E_EDGE,
    noEdge: env.FOYER_E2E_NO_EDGE,
    /** Why there is no LiveKit here; empty when there is. */
    noLivekit: env.FOYER_E2E_NO_LIVEKIT,
    chromiumPath: env.CHROMIUM_PATH,
  };
}
