import { type Edge, EdgeError } from './port';

/** It covers making the page anew, too, by an application that has other things to do. */
const TIMEOUT_MS = 15_000;

/** Pages made anew at the same time: the more there are, the longer do people wait for theirs. */
const AT_ONCE = 2;

type Settings = { url: string; key: string; timeoutMs?: number };

/** The bundled nginx: shown the internal key, it asks the application again and keeps the new answer. */
export function nginxEdge({ url, key, timeoutMs = TIMEOUT_MS }: Settings): Edge {
  const refresh = async (path: string): Promise<void> => {
    try {
      const answer = await fetch(new URL(path, url), {
        headers: { 'x-foyer-refresh': key },
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMs),
      });
      await answer.arrayBuffer();
      // A page that was taken away is a good answer; one that failed was not kept.
      if (answer.status >= 500) throw new EdgeError(`The edge answers ${answer.status}`);
      if (answer.headers.get('x-edge') === 'HIT') throw new EdgeError('The edge does not know the key');
    } catch (cause) {
      throw cause instanceof EdgeError ? cause : new EdgeError('The edge does not answer', { cause });
    }
  };
  return {
    refresh: async (paths) => {
      const waiting = paths.values();
      const refreshNext = async () => {
        for (const path of waiting) await refresh(path);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, refreshNext));
    },
  };
}
