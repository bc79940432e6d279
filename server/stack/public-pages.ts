import type { Environment } from './part';
import { answers, waitUntil } from './readiness';
import { StartError } from './start-error';

const LOCALES = ['en', 'ru', 'pt', 'kk'];
const READY_TIMEOUT_MS = 60_000;

export async function fillPages({ INTERNAL_ORIGIN, INTERNAL_KEY }: Environment): Promise<void> {
  const answer = await fetch(`${INTERNAL_ORIGIN}/api/internal/revalidate`, {
    method: 'POST',
    headers: { authorization: `Bearer ${INTERNAL_KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify({ tags: ['public'] }),
    signal: AbortSignal.timeout(READY_TIMEOUT_MS),
  });
  if (!answer.ok)
    throw new StartError(`The public pages could not be refreshed (the application answered ${answer.status}).`);
  for (const locale of LOCALES) {
    const page = await fetch(`${INTERNAL_ORIGIN}/${locale}`, { signal: AbortSignal.timeout(READY_TIMEOUT_MS) });
    await page.arrayBuffer();
    if (!page.ok)
      throw new StartError(`The home page /${locale} answers ${page.status}; see logs/web.log in the data folder.`);
  }
}

export const untilReady = ({ INTERNAL_ORIGIN }: Environment): Promise<void> =>
  waitUntil(() => answers(`${INTERNAL_ORIGIN}/readyz`), AbortSignal.timeout(READY_TIMEOUT_MS));
