import { type Edge, EdgeError } from './port';

const TIMEOUT_MS = 2000;
/** The purge module answers this for what it does not keep. */
const NOT_KEPT = 404;

type Settings = { url: string; key: string; timeoutMs?: number };

/** The bundled nginx with its purge module: an address below `/.purge` and the internal key. */
export function nginxEdge({ url, key, timeoutMs = TIMEOUT_MS }: Settings): Edge {
  const purge = async (path: string): Promise<void> => {
    const answer = await fetch(new URL(`/.purge${path}`, url), {
      headers: { authorization: `Bearer ${key}` },
      signal: AbortSignal.timeout(timeoutMs),
    }).catch((cause: unknown) => {
      throw new EdgeError('The edge does not answer', { cause });
    });
    await answer.arrayBuffer();
    if (!answer.ok && answer.status !== NOT_KEPT) throw new EdgeError(`The edge answered ${answer.status} to a purge`);
  };
  return {
    purge: async (paths) => void (await Promise.all(paths.map(purge))),
    purgeAll: () => purge('/*'),
  };
}
