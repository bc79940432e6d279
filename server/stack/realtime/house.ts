import { Channels } from './channels';
import type { Buffers, Connection } from './connection';
import { LastEvents } from './last-events';
import type { Limits } from './limits';
import { News } from './news';
import type { AppKeys } from './signatures';
import { SubscriptionCounts } from './subscription-counts';

export type RealtimeOptions = {
  app: AppKeys;
  limits: Limits;
  /** Pages of these origins may connect; what says no origin is no browser. */
  origins: ReadonlySet<string>;
  /** For the door through which tests disturb us. */
  controlKey: string;
  /** Who is told what happens here; nobody when absent. */
  webhookUrl?: string;
  stopping: AbortSignal;
};

/** Everything one running server knows. */
export type House = {
  app: AppKeys;
  limits: Limits;
  origins: ReadonlySet<string>;
  connections: Set<Connection>;
  channels: Channels;
  /** The connections of each person who signed in. */
  people: Map<string, Set<Connection>>;
  lastEvents: LastEvents;
  counts: SubscriptionCounts;
  news: News;
  buffers: Buffers;
};

export function openHouse({ app, limits, origins, webhookUrl, stopping }: RealtimeOptions): House {
  return {
    app,
    limits,
    origins,
    connections: new Set(),
    channels: new Channels(),
    people: new Map(),
    lastEvents: new LastEvents(),
    counts: new SubscriptionCounts(stopping),
    news: new News({ app, url: webhookUrl, graceMs: limits.leaveGraceMs, stopping }),
    buffers: { maxBytes: limits.maxBufferBytes, slowReaders: 0 },
  };
}
