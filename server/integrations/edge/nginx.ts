import { type Edge, EdgeError } from './port';

/** It covers making the page anew, too. */
const TIMEOUT_MS = 5000;

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
  return { refresh: async (paths) => void (await Promise.all(paths.map(refresh))) };
}
