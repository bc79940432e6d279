import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { connect, type Db } from '../../db';
import { migrateDatabase } from '../../db/migrate';
import { pusherRealtime } from '../../server/integrations/realtime/pusher';
import { systemContext } from '../../server/kernel/context';
import { channelOf, pushOf, type Topic } from '../../server/kernel/pure/topic';
import { messagesSince, publishNow, say } from '../../server/kernel/realtime';
import { transaction } from '../../server/kernel/transaction';
import { testServer } from '../../tests/support/test-server';
import { rounded } from '../statistics';
import { app, CONTROL_KEY, foyer } from './contenders';
import { driverReady, durableAnswer, serverReady } from './messages';
import { asked, end, heard, start } from './processes';

const TOPIC: Topic = 'bench:durable';
const CLIENTS = 1000;
const PER_DRIVER = 500;
const MESSAGES = 600;
const PER_SECOND = 40;
/** How many are cut off each time, and when: at these parts of all messages. */
const DROPPED = 0.1;
const DROPS_AT = [0.25, 0.5, 0.75];
const PATIENCE_MS = 60_000;

/**
 * Messages written, pushed, missed and caught up with, by the code that pages use: after every tenth client was cut off
 * three times, everybody must have all of them, in order.
 */
export async function benchDurable(print: (line: string) => void) {
  print(`\n  ${MESSAGES} durable messages to ${CLIENTS} clients, of whom ${DROPPED * 100} % are cut off three times`);
  const { db, close } = await aDatabase();
  const past = await servePast(db);
  const server = start(foyer.program);
  const drivers: ChildProcess[] = [];
  try {
    const { port } = await heard(server, serverReady);
    for (let left = CLIENTS; left > 0; left -= PER_DRIVER) {
      const driver = start({ args: ['bench/realtime/durable-driver.ts'] });
      drivers.push(driver);
      const line = {
        url: foyer.socketUrl(port),
        sinceUrl: past.url,
        channel: channelOf(TOPIC),
        key: app.key,
        secret: app.secret,
      };
      await asked(driver, { type: 'listen', ...line, count: PER_DRIVER }, driverReady);
    }
    const cutOff = await sayAll(db, port);
    const saidAt = performance.now();
    const question = { type: 'finish', messages: MESSAGES, patienceMs: PATIENCE_MS };
    const answers = await Promise.all(drivers.map((driver) => asked(driver, question, durableAnswer)));
    const sum = (of: (answer: (typeof answers)[number]) => number) =>
      answers.reduce((total, one) => total + of(one), 0);
    const result = {
      clients: CLIENTS,
      messages: MESSAGES,
      cutOff,
      reconnected: sum(({ reconnected }) => reconnected),
      complete: rounded(sum(({ complete }) => complete) / CLIENTS, 4),
      inOrder: rounded(sum(({ inOrder }) => inOrder) / CLIENTS, 4),
      questions: sum(({ questions }) => questions),
      lastAfterMs: Math.round(performance.now() - saidAt),
    };
    print(
      `  complete ${result.complete * 100} %  in order ${result.inOrder * 100} %  cut off ${cutOff}  questions ${result.questions}  last ${result.lastAfterMs} ms after the last was said`,
    );
    return result;
  } finally {
    await Promise.all([server, ...drivers].map(end));
    past.close();
    await close();
  }
}

/** As commands do it, and right after each commit the push. Every so often some lines are cut. */
async function sayAll(db: Db, port: number): Promise<number> {
  const realtime = pusherRealtime({ ...app, url: `http://127.0.0.1:${port}` });
  const cuts = new Set(DROPS_AT.map((part) => Math.round(part * MESSAGES)));
  const startedAt = performance.now();
  let cutOff = 0;
  for (let number = 1; number <= MESSAGES; number += 1) {
    await delay(Math.max(0, startedAt + (number * 1000) / PER_SECOND - performance.now()));
    const ctx = systemContext('bench', db, 'bench');
    await transaction(ctx, async (ctx) => say(ctx, { topic: TOPIC, type: 'said', payload: { number } }));
    await publishNow(db, ctx.afterCommit.messages, (said) => realtime.publish(said.map(pushOf)));
    if (cuts.has(number)) cutOff += await cut(port);
  }
  return cutOff;
}

async function cut(port: number): Promise<number> {
  const response = await fetch(`http://127.0.0.1:${port}/control/drop`, {
    method: 'POST',
    headers: { authorization: `Bearer ${CONTROL_KEY}` },
    body: JSON.stringify({ fraction: DROPPED }),
  });
  const { dropped } = (await response.json()) as { dropped: number };
  return dropped;
}

/** What `realtime.since` answers, without the rest of the application around it. */
async function servePast(db: Db) {
  const server = createServer(async (request, response) => {
    const after = Number(new URL(request.url ?? '', 'http://past').searchParams.get('after'));
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(await messagesSince(db, TOPIC, after)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/since`, close: () => server.close().closeAllConnections() };
}

async function aDatabase() {
  const { ownerUrl, stop } = await testServer();
  const { db: admin, close: closeAdmin } = connect(ownerUrl, { max: 1 });
  await admin.execute('create database foyer_test_bench');
  const url = Object.assign(new URL(ownerUrl), { pathname: '/foyer_test_bench' }).href;
  await migrateDatabase(url, null);
  const { db, close } = connect(url);
  return {
    db,
    close: async () => {
      await close();
      await admin.execute('drop database foyer_test_bench');
      await closeAdmin();
      await stop();
    },
  };
}
