import { z } from 'zod';
import { env } from '@/server/env';

const TIMEOUT_MS = 10_000;

export const realtimeFault = z.object({
  mode: z.enum(['fail', 'slow', 'duplicate', 'late']),
  count: z.int().min(1).max(1000).optional(),
  delayMs: z.int().min(0).max(600_000).optional(),
  status: z.int().min(400).max(599).optional(),
  /** Only for pushes to this channel, so that tests running side by side don't take each other's faults. */
  channel: z.string().optional(),
});
export type RealtimeFault = z.infer<typeof realtimeFault>;

const faultList = z.object({ faults: z.array(realtimeFault) });
const dropped = z.object({ dropped: z.int(), connections: z.int() });
const numbers = z.object({
  connections: z.int(),
  subscriptions: z.int(),
  channels: z.int(),
  slowReaders: z.int(),
  bufferedBytes: z.int(),
  largestBufferBytes: z.int(),
  rssBytes: z.int(),
  heapUsedBytes: z.int(),
});

export type RealtimeControl = ReturnType<typeof realtimeControl>;

class RealtimeControlError extends Error {
  override readonly name = 'RealtimeControlError';
  readonly status: number;

  constructor(status: number, path: string) {
    super(`The realtime server answered ${status} to ${path}.`);
    this.status = status;
  }
}

/** The developers' half of the embedded realtime server: telling it to fail, pulling its cables, reading its numbers. */
export function realtimeControl({ url, key }: { url: string; key: string }) {
  async function call(method: string, path: string, input?: unknown): Promise<unknown> {
    const response = await fetch(new URL(path, url), {
      method,
      body: input === undefined ? undefined : JSON.stringify(input),
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) throw new RealtimeControlError(response.status, path);
    return response.json();
  }

  return {
    faults: async () => faultList.parse(await call('GET', '/control/faults')).faults,
    fault: async (fault: RealtimeFault) => void (await call('POST', '/control/faults', fault)),
    clearFaults: async () => void (await call('DELETE', '/control/faults')),
    /** Ends connections without a goodbye: all of them, or a share. */
    drop: async (fraction = 1) => dropped.parse(await call('POST', '/control/drop', { fraction })),
    numbers: async () => numbers.parse(await call('GET', '/control/numbers')),
  };
}

let control: RealtimeControl | undefined;

/** The embedded server, or null where pushes go through a vendor. */
export function embeddedRealtime(): RealtimeControl | null {
  const { PUSHER_URL: url, REALTIME_KEY: key } = env();
  if (!url || !key) return null;
  control ??= realtimeControl({ url, key });
  return control;
}
