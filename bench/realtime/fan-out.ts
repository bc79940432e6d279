import type { ChildProcess } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { merged, percentile, rounded } from '../statistics';
import { bareWs, type Contender, foyer } from './contenders';
import { driverReady, memoryAnswer, samplesAnswer, serverReady } from './messages';
import { asked, end, heard, start } from './processes';

const CLIENTS_PER_DRIVER = 500;
const WARM_UP_CLIENTS = 50;
const MESSAGE_BYTES = 150;
const PATIENCE_MS = 15_000;
/** The contenders take turns, so that a busy minute of the machine is a minute of both. */
const ROUNDS = 3;
/** After the last client has come: the numbers of subscribers have been told by then, and connecting is forgotten. */
const SETTLE_MS = 6000;

type Load = { subscribers: number; messagesPerSecond: number; messages: number };
const loads: readonly Load[] = [
  { subscribers: 1000, messagesPerSecond: 10, messages: 50 },
  { subscribers: 5000, messagesPerSecond: 2, messages: 20 },
];

type Round = { samples: Float64Array; bytesPerConnection: number };

async function runRound(contender: Contender, load: Load): Promise<Round> {
  const server = start(contender.program);
  const drivers: ChildProcess[] = [];
  try {
    const { port } = await heard(server, serverReady);
    await warmUp(contender, port);
    const before = await asked(server, 'memory', memoryAnswer);
    for (let left = load.subscribers; left > 0; left -= CLIENTS_PER_DRIVER) {
      drivers.push(await connectClients(contender, { port, count: Math.min(CLIENTS_PER_DRIVER, left) }));
    }
    await delay(SETTLE_MS);
    const after = await asked(server, 'memory', memoryAnswer);
    await publishAll(contender.publisher(port), load);
    const samples = await Promise.all(drivers.map((driver) => collect(driver, load)));
    const bytesPerConnection = (after.rssBytes - before.rssBytes) / load.subscribers;
    return { samples: merged(samples), bytesPerConnection };
  } finally {
    await Promise.all([server, ...drivers].map(end));
  }
}

/** What code needs once it has run, however many use it, is no memory of a connection. */
async function warmUp(contender: Contender, port: number) {
  const driver = await connectClients(contender, { port, count: WARM_UP_CLIENTS });
  await end(driver);
  await contender.publisher(port)(messageOf(0));
}

async function connectClients({ socketUrl, subscribe }: Contender, { port, count }: { port: number; count: number }) {
  const driver = start({ args: ['bench/realtime/driver.ts'] });
  await asked(driver, { type: 'connect', url: socketUrl(port), count, subscribe }, driverReady);
  return driver;
}

const collect = async (driver: ChildProcess, { messages }: Load) => {
  const question = { type: 'collect', expected: CLIENTS_PER_DRIVER * messages, patienceMs: PATIENCE_MS };
  return (await asked(driver, question, samplesAnswer)).samples;
};

function messageOf(number: number): string {
  const head = { number, sentAt: process.hrtime.bigint().toString() };
  const padding = '.'.repeat(Math.max(0, MESSAGE_BYTES - JSON.stringify({ ...head, padding: '' }).length));
  return JSON.stringify({ ...head, padding });
}

/** One request per message, at a steady pace that a slow answer does not change. */
async function publishAll(publish: (text: string) => Promise<void>, { messages, messagesPerSecond }: Load) {
  const startedAt = performance.now();
  const underWay: Promise<void>[] = [];
  for (let number = 0; number < messages; number += 1) {
    await delay(Math.max(0, startedAt + (number * 1000) / messagesPerSecond - performance.now()));
    underWay.push(publish(messageOf(number)));
  }
  await Promise.all(underWay);
}

function summary(rounds: readonly Round[], { subscribers, messages }: Load) {
  const samples = merged(rounds.map((round) => round.samples));
  const expected = rounds.length * subscribers * messages;
  const kilobytes = rounds.map(({ bytesPerConnection }) => bytesPerConnection / 1024);
  return {
    delivered: rounded(samples.length / expected, 4),
    p50Ms: rounded(percentile(samples, 0.5)),
    p99Ms: rounded(percentile(samples, 0.99)),
    maxMs: rounded(percentile(samples, 1)),
    kilobytesPerConnection: rounded(kilobytes.reduce((sum, value) => sum + value, 0) / kilobytes.length, 1),
  };
}

type Summary = ReturnType<typeof summary>;

const line = (name: string, { delivered, p50Ms, p99Ms, maxMs, kilobytesPerConnection }: Summary) =>
  `  ${name.padEnd(6)}  delivered ${(delivered * 100).toFixed(2)} %  p50 ${p50Ms} ms  p99 ${p99Ms} ms  max ${maxMs} ms  ${kilobytesPerConnection} KB a connection`;

/** Events published by HTTP to many subscribers: our server of Pusher's protocol beside the least that `ws` can do. */
export async function benchFanOut(say: (line: string) => void) {
  const results = [];
  for (const load of loads) {
    const { subscribers, messagesPerSecond } = load;
    say(`\n  ${subscribers} subscribers, ${messagesPerSecond} messages a second, ${MESSAGE_BYTES} bytes`);
    const rounds: { ws: Round[]; foyer: Round[] } = { ws: [], foyer: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      rounds.ws.push(await runRound(bareWs, load));
      rounds.foyer.push(await runRound(foyer, load));
    }
    const [ws, ours] = [summary(rounds.ws, load), summary(rounds.foyer, load)];
    const ratios = {
      p50: rounded(ours.p50Ms / ws.p50Ms),
      p99: rounded(ours.p99Ms / ws.p99Ms),
      memory: rounded(ours.kilobytesPerConnection / ws.kilobytesPerConnection),
    };
    say(line('ws', ws));
    say(line('foyer', ours));
    say(`  ratio   p50 ${ratios.p50}  p99 ${ratios.p99} (aim 1.5)  memory ${ratios.memory} (aim 2)`);
    results.push({ ...load, ws, foyer: ours, ratios });
  }
  return results;
}
