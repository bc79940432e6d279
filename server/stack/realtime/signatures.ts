import { createHash, createHmac } from 'node:crypto';
import { sameText } from '../../kernel/secrets';

export type AppKeys = { id: string; key: string; secret: string };

export const sign = (secret: string, text: string) => createHmac('sha256', secret).update(text).digest('hex');
export const md5 = (body: Buffer) => createHash('md5').update(body).digest('hex');

/** `key:signature`, as the application's server hands it to a browser for one socket and one purpose. */
export const isSignedBy = ({ key, secret }: AppKeys, auth: string, text: string) =>
  sameText(auth, `${key}:${sign(secret, text)}`);

/** The values of a query as they were signed: decoded, but with a plus that stays one. A doubled name has no one value. */
export function readQuery(search: string): Map<string, string> | null {
  const values = new Map<string, string>();
  for (const pair of search.replace(/^\?/, '').split('&')) {
    if (!pair) continue;
    const at = pair.indexOf('=');
    const [name, value] = at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
    const [plainName, plainValue] = [decode(name), decode(value)];
    if (plainName === null || plainValue === null || values.has(plainName)) return null;
    values.set(plainName, plainValue);
  }
  return values;
}

export function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

/** What a REST request signs: its method, its path, and every parameter but the signature in the order of their names. */
export function signedText(method: string, path: string, query: ReadonlyMap<string, string>): string {
  const parameters = [...query]
    .filter(([name]) => name !== 'auth_signature')
    .map(([name, value]): [string, string] => [name.toLowerCase(), value])
    .sort(([a], [b]) => (a < b ? -1 : Number(a > b)))
    .map(([name, value]) => `${name}=${value}`);
  return [method, path, parameters.join('&')].join('\n');
}
