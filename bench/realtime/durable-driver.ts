import { createHmac } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { Feed } from '../../components/providers/realtime/feed';
import type { CaughtUp, PushedMessage } from '../../server/kernel/pure/topic';
import { durableOrder } from './messages';

// Holds clients that listen as a page does: the same engine, over a line that is cut now and then.
const RECONNECT_MS = 1000;
const AT_ONCE = 25;

type Order = z.infer<typeof durableOrder>;
type Client = { feed: Feed; shown: number; disorder: number; reconnects: number };

const frame = z.object({ event: z.string(), data: z.string().optional() });
const established = z.object({ socket_id: z.string() });
const clients: Client[] = [];
let questions = 0;

async function since(order: Order, after: number): Promise<CaughtUp> {
  questions += 1;
  const response = await fetch(`${order.sinceUrl}?after=${after}`);
  if (!response.ok) throw new Error(`the past could not be asked for: ${response.status}`);
  return (await response.json()) as CaughtUp;
}

function open(order: Order): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const client: Client = {
    feed: new Feed(0, {
      fetchSince: (after) => since(order, after),
      apply: ({ seq }) => {
        if (seq !== client.shown + 1) client.disorder += 1;
        client.shown = seq;
      },
      reset: () => Promise.reject(new Error('nothing here is older than what is kept')),
      later: (work, ms) => {
        const timer = setTimeout(work, ms);
        return () => clearTimeout(timer);
      },
      spread: () => 0.8 + 0.4 * Math.random(),
    }),
    shown: 0,
    disorder: 0,
    reconnects: 0,
  };
  clients.push(client);
  listen(order, client, resolve);
  return promise;
}

function listen(order: Order, client: Client, onUp: () => void): void {
  const line = new WebSocket(order.url, { perMessageDeflate: false });
  line.on('message', (bytes: Buffer) => {
    const { event, data = '{}' } = frame.parse(JSON.parse(bytes.toString()));
    if (event === 'pusher:connection_established') {
      const { socket_id } = established.parse(JSON.parse(data));
      line.send(
        JSON.stringify({ event: 'pusher:subscribe', data: { channel: order.channel, auth: pass(order, socket_id) } }),
      );
    } else if (event === 'pusher_internal:subscription_succeeded') {
      client.feed.up();
      onUp();
    } else if (event === 'message') client.feed.receive(JSON.parse(data) as PushedMessage);
  });
  line.on('error', () => line.terminate());
  line.on('close', () => {
    client.feed.down();
    client.reconnects += 1;
    setTimeout(() => listen(order, client, onUp), RECONNECT_MS * (1 + Math.random()));
  });
}

const pass = ({ key, secret, channel }: Order, socketId: string) =>
  `${key}:${createHmac('sha256', secret).update(`${socketId}:${channel}`).digest('hex')}`;

async function openAll(order: Order): Promise<void> {
  for (let left = order.count; left > 0; left -= AT_ONCE) {
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, left) }, () => open(order)));
  }
  process.send?.({ type: 'ready' });
}

const question = z.object({ type: z.literal('finish'), messages: z.int(), patienceMs: z.number() });

/** Answers when everybody has shown everything, or when it is clear that somebody will not. */
async function finish({ messages, patienceMs }: z.infer<typeof question>): Promise<void> {
  const givenUpAt = performance.now() + patienceMs;
  const isDone = () => clients.every(({ shown }) => shown === messages);
  while (!isDone() && performance.now() < givenUpAt) await delay(20);
  process.send?.({
    type: 'durable',
    complete: clients.filter(({ shown }) => shown === messages).length,
    inOrder: clients.filter(({ disorder }) => disorder === 0).length,
    reconnected: clients.filter(({ reconnects }) => reconnects > 0).length,
    questions,
  });
}

process.on('message', (message) => {
  const order = durableOrder.safeParse(message);
  void (order.success ? openAll(order.data) : finish(question.parse(message)));
});
process.on('disconnect', () => process.exit(0));
