import { z } from 'zod';
import { env } from '@/server/env';

const TIMEOUT_MS = 10_000;

export const uploadFault = z.object({
  mode: z.enum(['fail', 'slow', 'duplicate', 'late']),
  on: z.enum(['upload', 'read', 'delete']).optional(),
  count: z.int().min(1).max(1000).optional(),
  delayMs: z.int().min(0).max(600_000).optional(),
  status: z.union([z.literal(429), z.int().min(500).max(599)]).optional(),
  /** The name of an uploaded file or a key, so that tests running side by side don't take each other's faults. */
  about: z.string().optional(),
});
export type UploadFault = z.infer<typeof uploadFault>;

const uploadFaults = z.object({ faults: z.array(uploadFault) });

export type UploadStore = ReturnType<typeof uploadStoreClient>;

/** The developers' half of the embedded store: telling it to fail. */
export function uploadStoreClient({ url, key }: { url: string; key: string }) {
  async function call(method: string, body?: UploadFault): Promise<UploadFault[]> {
    const answer = await fetch(new URL('/uploads/faults', url), {
      method,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!answer.ok) throw new Error(`The upload store answered ${answer.status} to a fault.`);
    return uploadFaults.parse(await answer.json()).faults;
  }
  return {
    faults: () => call('GET'),
    fault: async (fault: UploadFault) => void (await call('POST', fault)),
    clearFaults: async () => void (await call('DELETE')),
  };
}

let client: UploadStore | undefined;

/** The embedded store, or null where files are kept by a real vendor. */
export function uploadStore(): UploadStore | null {
  const { UPLOADS_INTERNAL_URL: url, UPLOADS_KEY: key } = env();
  if (!url || !key) return null;
  client ??= uploadStoreClient({ url, key });
  return client;
}
