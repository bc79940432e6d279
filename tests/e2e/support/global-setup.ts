import { findChromium } from '@/tests/support/chromium';
import { startTestStack } from '@/tests/support/test-stack';

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** `npm test` has started everything already; Playwright on its own, from an editor, starts it here. */
export default async function globalSetup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.FOYER_E2E_MAILBOX_URL) return undefined;
  const chromium = await findChromium();
  if (!chromium.found) throw new Error(chromium.why);
  const { env, stop } = await startTestStack({ say });
  Object.assign(process.env, env, { CHROMIUM_PATH: chromium.path });
  return stop;
}
