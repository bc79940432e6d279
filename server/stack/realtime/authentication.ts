import type { IncomingMessage } from 'node:http';
import { sameText } from '../../kernel/secrets';
import { Refused, readBody } from './http';
import { SIGNATURE_WINDOW_SECONDS } from './limits';
import { type AppKeys, decode, md5, readQuery, sign, signedText } from './signatures';

/** A request whose signature was checked. */
export type SignedCall = { path: string; query: ReadonlyMap<string, string>; body: Buffer; signature: string };

const unauthorized = (message: string) => new Refused(401, message);

export async function authenticate(app: AppKeys, request: IncomingMessage): Promise<SignedCall> {
  const url = URL.parse(request.url ?? '/', 'http://realtime');
  const query = url && readQuery(url.search);
  if (!url || !query) throw unauthorized('The parameters cannot be read');
  // Before anything is read for whoever cannot even name the app.
  checkParameters(app, query, Date.now());
  const body = await readBody(request);
  if (body.length > 0 && !sameText(query.get('body_md5') ?? '', md5(body))) {
    throw unauthorized('body_md5 is not of this body');
  }
  const given = query.get('auth_signature') ?? '';
  // The official library signs the path as it was written, and sends it escaped.
  const paths = new Set([url.pathname, decode(url.pathname) ?? url.pathname]);
  const signature = [...paths]
    .map((path) => sign(app.secret, signedText(request.method ?? '', path, query)))
    .find((expected) => sameText(given, expected));
  if (signature === undefined) throw unauthorized('Invalid signature');
  return { path: url.pathname, query, body, signature };
}

function checkParameters({ key }: AppKeys, query: ReadonlyMap<string, string>, now: number) {
  if (!sameText(query.get('auth_key') ?? '', key)) throw unauthorized('Unknown auth_key');
  if (query.get('auth_version') !== '1.0') throw unauthorized('auth_version must be 1.0');
  const signedAt = query.get('auth_timestamp') ?? '';
  if (!/^\d{1,12}$/.test(signedAt)) throw unauthorized('auth_timestamp is missing');
  if (Math.abs(now / 1000 - Number(signedAt)) > SIGNATURE_WINDOW_SECONDS) {
    throw unauthorized(`auth_timestamp is not within ${SIGNATURE_WINDOW_SECONDS} seconds of now`);
  }
}
