import { locales } from '../i18n/config';
import type { Environment } from './part';
import { answers, waitUntil } from './readiness';
import { StartError } from './start-error';

const READY_TIMEOUT_MS = 60_000;
const never = new AbortController().signal;

/** Expires what was built without a database and fetches the home pages, so that they are whole. */
export async function fillPages({ INTERNAL_ORIGIN, INTERNAL_KEY }: Environment, stopping = never): Promise<void> {
  const revalidate = {
    method: 'POST',
    headers: { authorization: `Bearer ${INTERNAL_KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify({ tags: ['public'] }),
  };
  await fetched(`${INTERNAL_ORIGIN}/api/internal/revalidate`, revalidate, stopping);
  for (const locale of locales) await fetched(`${INTERNAL_ORIGIN}/${locale}`, {}, stopping);
}

async function fetched(url: string, init: RequestInit, stopping: AbortSignal): Promise<void> {
  const { pathname } = new URL(url);
  try {
    const signal = AbortSignal.any([stopping, AbortSignal.timeout(READY_TIMEOUT_MS)]);
    const answer = await fetch(url, { ...init, signal });
    await answer.arrayBuffer();
    if (!answer.ok) throw new StartError(`${pathname} answers ${answer.status}; ${WHERE_TO_LOOK}`);
  } catch (cause) {
    if (stopping.aborted || cause instanceof StartError) throw cause;
    throw new StartError(`${pathname} does not answer; ${WHERE_TO_LOOK}`, { cause });
  }
}

export async function untilReady({ INTERNAL_ORIGIN }: Environment, stopping = never): Promise<void> {
  const inTime = AbortSignal.timeout(READY_TIMEOUT_MS);
  try {
    await waitUntil(() => answers(`${INTERNAL_ORIGIN}/readyz`), AbortSignal.any([stopping, inTime]));
  } catch (cause) {
    if (stopping.aborted) throw cause;
    throw new StartError(`/readyz does not say that everything is ready; ${WHERE_TO_LOOK}`, { cause });
  }
}

const WHERE_TO_LOOK = 'see the logs of the web process and the worker.';
