import { z } from 'zod';

export const driverOrder = z.object({
  type: z.literal('connect'),
  url: z.string(),
  count: z.int(),
  /** What a client says once it is connected; null where connecting is enough. */
  subscribe: z.string().nullable(),
});
export type DriverOrder = z.infer<typeof driverOrder>;

export const serverReady = z.object({ type: z.literal('ready'), port: z.int() });
export const driverReady = z.object({ type: z.literal('ready') });
export const memoryAnswer = z.object({ type: z.literal('memory'), rssBytes: z.number() });
export const samplesAnswer = z.object({ type: z.literal('samples'), samples: z.instanceof(Float64Array) });

export const durableOrder = z.object({
  type: z.literal('listen'),
  url: z.string(),
  sinceUrl: z.string(),
  channel: z.string(),
  key: z.string(),
  secret: z.string(),
  count: z.int(),
});

/** What became of a driver's clients. */
export const durableAnswer = z.object({
  type: z.literal('durable'),
  complete: z.int(),
  inOrder: z.int(),
  reconnected: z.int(),
  questions: z.int(),
});
