import { setTimeout as delay } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { type DriverOrder, driverOrder } from './messages';

// One of the processes that hold the clients: connects them, listens, and tells how long each message was under way.
const AT_ONCE = 25;
const STAMP = /\\?"sentAt\\?":\\?"(\d+)/;

const samples: number[] = [];
const clients: WebSocket[] = [];

function hear(text: string) {
  const now = process.hrtime.bigint();
  const stamp = STAMP.exec(text)?.[1];
  if (stamp !== undefined) samples.push(Number(now - BigInt(stamp)) / 1e6);
}

function connect({ url, subscribe }: DriverOrder): Promise<void> {
  return new Promise((resolve, reject) => {
    const client = new WebSocket(url, { perMessageDeflate: false });
    clients.push(client);
    client.once('error', reject);
    client.once('open', () => {
      if (subscribe === null) resolve();
      else client.send(subscribe);
    });
    client.on('message', (bytes: Buffer) => {
      const text = bytes.toString();
      if (text.includes('subscription_succeeded')) resolve();
      else hear(text);
    });
  });
}

async function connectAll(order: DriverOrder) {
  for (let left = order.count; left > 0; left -= AT_ONCE) {
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, left) }, () => connect(order)));
  }
  process.send?.({ type: 'ready' });
}

const question = z.object({ type: z.literal('collect'), expected: z.int(), patienceMs: z.number() });

/** Answers when everything expected has come, or when it is clear that the rest will not. */
async function collect({ expected, patienceMs }: z.infer<typeof question>) {
  const givenUpAt = performance.now() + patienceMs;
  while (samples.length < expected && performance.now() < givenUpAt) await delay(20);
  process.send?.({ type: 'samples', samples: Float64Array.from(samples) });
}

process.on('message', (message) => {
  const order = driverOrder.safeParse(message);
  void (order.success ? connectAll(order.data) : collect(question.parse(message)));
});
process.on('disconnect', () => process.exit(0));
