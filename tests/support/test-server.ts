type TestServer = { ownerUrl: string; appUrl: string; stop: () => Promise<void> };

/** A PostgreSQL that is already running for this run, or one that is started for it. */
export async function testServer(): Promise<TestServer> {
  const { FOYER_TEST_OWNER_URL: ownerUrl, FOYER_TEST_APP_URL: appUrl } = process.env;
  if (ownerUrl && appUrl) return { ownerUrl, appUrl, stop: async () => undefined };
  throw new Error('set FOYER_TEST_OWNER_URL and FOYER_TEST_APP_URL');
}
