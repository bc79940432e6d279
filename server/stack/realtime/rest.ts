import type { IncomingMessage } from 'node:http';
import { authenticate, type SignedCall } from './authentication';
import { Refused, type Reply } from './http';
import { type Publishing, postBatch, postEvent } from './publishing';
import { getChannel, getChannels, getMembers } from './queries';
import { endVisits } from './sign-in';
import { decode } from './signatures';

type Handle = (parts: Publishing, call: SignedCall, name: string) => Reply | Promise<Reply>;
type Route = { method: string; path: RegExp; handle: Handle };

/** Below `/apps/<id>`. A name in a path is the one group of its expression. */
const routes: readonly Route[] = [
  { method: 'POST', path: /^\/events$/, handle: postEvent },
  { method: 'POST', path: /^\/batch_events$/, handle: postBatch },
  { method: 'GET', path: /^\/channels$/, handle: ({ house }, { query }) => getChannels(house, query) },
  {
    method: 'GET',
    path: /^\/channels\/([^/]+)$/,
    handle: ({ house }, { query }, name) => getChannel(house, name, query),
  },
  { method: 'GET', path: /^\/channels\/([^/]+)\/users$/, handle: ({ house }, _, name) => getMembers(house, name) },
  { method: 'POST', path: /^\/users\/([^/]+)\/terminate_connections$/, handle: terminate },
];

function terminate({ house, replays }: Publishing, { signature }: SignedCall, personId: string): Reply {
  // Heard again later, it would put out somebody who has been let in since.
  if (replays.claim(signature, Date.now())) endVisits(house, personId);
  return { status: 200, json: {} };
}

/** The REST API of the app; null when the address is none of it. */
export async function answerRest(parts: Publishing, request: IncomingMessage): Promise<Reply | null> {
  const path = URL.parse(request.url ?? '/', 'http://realtime')?.pathname ?? '';
  const [, appId, rest = ''] = /^\/apps\/([^/]+)(\/.*)$/.exec(path) ?? [];
  if (appId === undefined) return null;
  if (appId !== parts.house.app.id) throw new Refused(404, 'There is no such app');
  const known = routes.filter((route) => route.path.test(rest));
  if (known.length === 0) return null;
  const route = known.find(({ method }) => method === request.method);
  if (!route) throw new Refused(405, 'This address knows another method');
  const call = await authenticate(parts.house.app, request);
  const name = decode(route.path.exec(rest)?.[1] ?? '');
  if (name === null) throw new Refused(400, 'The address cannot be read');
  return route.handle(parts, call, name);
}
