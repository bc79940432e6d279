import Pusher from 'pusher';
import type PusherClient from 'pusher-js';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { connectBrowser, type Passes, type RealtimeProcess, said } from '@/server/integrations/realtime/testing';
import { md5, sign, signedText } from '@/server/stack/realtime/signatures';

/** The real library, as the application's server uses it. */
export const libraryOf = ({ app, port }: RealtimeProcess) =>
  new Pusher({ ...app, host: '127.0.0.1', port: String(port), useTLS: false });

/** A signed request that the library itself would not let out. */
export async function post(server: RealtimeProcess, path: string, body: unknown): Promise<Response> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return fetch(server.url + signedPath(server, { method: 'POST', path, body: text }), { method: 'POST', body: text });
}

type Signed = { method: string; path: string; body?: string; signedAt?: number; params?: Record<string, string> };

/** The address of a request below the app, with its signature. */
export function signedPath({ app }: RealtimeProcess, { method, path, body, signedAt, params }: Signed): string {
  const query = new Map(
    Object.entries({
      auth_key: app.key,
      auth_timestamp: String(signedAt ?? Math.floor(Date.now() / 1000)),
      auth_version: '1.0',
      ...(body === undefined ? {} : { body_md5: md5(Buffer.from(body)) }),
      ...params,
    }),
  );
  const whole = `/apps/${app.appId}${path}`;
  const signature = sign(app.secret, signedText(method, whole, query));
  return `${whole}?${[...query].map(([name, value]) => `${name}=${value}`).join('&')}&auth_signature=${signature}`;
}

/** What a browser of this person is handed by the application's server. */
function passesOf(server: RealtimeProcess, person?: { id: string; info?: object }): Passes {
  const library = libraryOf(server);
  const member = person && { user_id: person.id, user_info: { ...person.info } };
  return {
    channel: (socketId, channel) =>
      library.authorizeChannel(socketId, channel, channel.startsWith('presence-') ? member : undefined),
    person: (socketId) => library.authenticateUser(socketId, { id: person?.id ?? '', user_info: person?.info }),
  };
}

/** Browsers of one test, closed when it ends. */
export function browsersOf(server: () => RealtimeProcess) {
  const open: PusherClient[] = [];
  return {
    connect: (person?: { id: string; info?: object }) => {
      const browser = connectBrowser(server(), passesOf(server(), person));
      open.push(browser);
      return browser;
    },
    closeAll: () => {
      for (const browser of open.splice(0)) browser.disconnect();
    },
  };
}

export async function subscribed(browser: PusherClient, channelName: string) {
  const channel = browser.subscribe(channelName);
  await said(channel, 'pusher:subscription_succeeded');
  return channel;
}

const message = z.object({
  event: z.string(),
  channel: z.string().optional(),
  data: z.unknown().optional(),
  user_id: z.string().optional(),
});
export type Message = z.infer<typeof message>;

type RawOptions = { path?: string; headers?: Record<string, string>; autoPong?: boolean };

/** A client that sends whatever a test wants it to. */
export class RawClient {
  readonly socket: WebSocket;
  readonly messages: Message[] = [];
  readonly closed: Promise<{ code: number; reason: string }>;
  #heard: () => void = () => undefined;

  constructor(
    { port, app }: RealtimeProcess,
    { path = `/app/${app.key}?protocol=7&client=raw`, ...options }: RawOptions = {},
  ) {
    this.socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, options);
    this.socket.on('message', (text: Buffer) => {
      this.messages.push(message.parse(JSON.parse(text.toString())));
      this.#heard();
    });
    // How a connection ends is what most of these tests ask; that it broke is part of the answer.
    this.socket.on('error', () => undefined);
    this.closed = new Promise((resolve) => {
      this.socket.on('close', (code, reason) => {
        resolve({ code, reason: reason.toString() });
        this.#heard();
      });
    });
  }

  /** The first message of this name that has come or comes, taken out of the list. */
  async next(event: string, patienceMs = 5000): Promise<Message> {
    const givenUpAt = performance.now() + patienceMs;
    for (;;) {
      const index = this.messages.findIndex((candidate) => candidate.event === event);
      const [found] = index < 0 ? [] : this.messages.splice(index, 1);
      if (found) return found;
      const leftMs = givenUpAt - performance.now();
      if (leftMs <= 0)
        throw new Error(`No ${event} within ${patienceMs} ms; there is ${JSON.stringify(this.messages)}`);
      const { promise, resolve } = Promise.withResolvers<void>();
      this.#heard = resolve;
      const timer = setTimeout(resolve, leftMs);
      await promise;
      clearTimeout(timer);
    }
  }

  /** The data of the next message of this name, read out of the JSON inside the JSON. */
  async nextData(event: string): Promise<unknown> {
    const { data } = await this.next(event);
    return typeof data === 'string' ? JSON.parse(data) : data;
  }

  async socketId(): Promise<string> {
    return z.object({ socket_id: z.string() }).parse(await this.nextData('pusher:connection_established')).socket_id;
  }

  send(content: object | string | Buffer) {
    const wire = typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content);
    if (this.socket.readyState === WebSocket.CONNECTING) this.socket.once('open', () => this.socket.send(wire));
    else this.socket.send(wire);
  }

  subscribe(channel: string, auth = '', channel_data?: string) {
    this.send({ event: 'pusher:subscribe', data: { channel, auth, channel_data } });
  }

  /** Everything sent before has been answered once this is. */
  async settle() {
    this.send({ event: 'pusher:ping', data: {} });
    await this.next('pusher:pong');
  }
}

/** Raw clients of one test, ended with it. */
export function rawClientsOf(server: () => RealtimeProcess) {
  const open: RawClient[] = [];
  return {
    connect: (options?: RawOptions) => {
      const client = new RawClient(server(), options);
      open.push(client);
      return client;
    },
    closeAll: () => {
      for (const { socket } of open.splice(0)) socket.terminate();
    },
  };
}
