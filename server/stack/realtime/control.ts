import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { sameText } from '../../kernel/secrets';
import { type Faults, faultInput } from './faults';
import type { House } from './house';
import { parseJson, Refused, type Reply, readBody } from './http';

const dropInput = z.object({ fraction: z.number().gt(0).max(1).default(1) });

type Parts = { house: House; faults: Faults; controlKey: string };
type Action = (parts: Parts, request: IncomingMessage) => Reply | Promise<Reply>;

const actions: Readonly<Record<string, Action>> = {
  'GET /control/faults': ({ faults }) => listed(faults, 200),
  'POST /control/faults': async ({ faults }, request) => {
    faults.add(await readInput(faultInput, request));
    return listed(faults, 201);
  },
  'DELETE /control/faults': ({ faults }) => {
    faults.clear();
    return listed(faults, 200);
  },
  'POST /control/drop': async ({ house }, request) => drop(house, (await readInput(dropInput, request)).fraction),
  'GET /control/numbers': ({ house }) => ({ status: 200, json: numbersOf(house) }),
};

const listed = (faults: Faults, status: number): Reply => ({ status, json: { faults: faults.list() } });

async function readInput<T>(schema: z.ZodType<T>, request: IncomingMessage): Promise<T> {
  const body = await readBody(request);
  const parsed = schema.safeParse(body.length === 0 ? {} : parseJson(body));
  if (parsed.success) return parsed.data;
  throw new Refused(400, parsed.error.issues[0]?.message ?? 'The body is not valid');
}

/** As when cables are pulled: every n-th connection ends without a goodbye. */
function drop({ connections }: House, fraction: number): Reply {
  const all = [...connections];
  const chosen = all.filter((_, index) => Math.floor((index + 1) * fraction) > Math.floor(index * fraction));
  for (const connection of chosen) connection.drop();
  return { status: 200, json: { dropped: chosen.length, connections: all.length } };
}

function numbersOf({ connections, channels, buffers: { slowReaders } }: House) {
  let [bufferedBytes, largestBufferBytes, subscriptions] = [0, 0, 0];
  for (const connection of connections) {
    bufferedBytes += connection.bufferedBytes;
    largestBufferBytes = Math.max(largestBufferBytes, connection.bufferedBytes);
    subscriptions += connection.channels.size;
  }
  const { rss: rssBytes, heapUsed: heapUsedBytes } = process.memoryUsage();
  const traffic = { connections: connections.size, subscriptions, channels: channels.count, slowReaders };
  return { ...traffic, bufferedBytes, largestBufferBytes, rssBytes, heapUsedBytes };
}

/** The door for tests and for the developers' screens; null when the address is none of it. */
export async function answerControl(parts: Parts, request: IncomingMessage): Promise<Reply | null> {
  const path = URL.parse(request.url ?? '/', 'http://realtime')?.pathname ?? '';
  if (!path.startsWith('/control/')) return null;
  const given = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
  if (!sameText(given, parts.controlKey)) throw new Refused(401, 'The key is missing or wrong');
  return actions[`${request.method} ${path}`]?.(parts, request) ?? null;
}
