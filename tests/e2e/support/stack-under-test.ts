import { z } from 'zod';

const told = z.object({
  FOYER_E2E_ORIGIN: z.url(),
  FOYER_E2E_MAILBOX_URL: z.url(),
  FOYER_E2E_MAILBOX_KEY: z.string().min(1),
  FOYER_E2E_INTERNAL_KEY: z.string().min(1),
  FOYER_E2E_HOME: z.string().min(1),
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
    chromiumPath: env.CHROMIUM_PATH,
  };
}
