import { createHmac, timingSafeEqual } from 'node:crypto';
import { UploadError } from './errors';

/** What the application's server promised about one file when it signed the address to put it to. */
export type Promised = {
  key: string;
  name: string;
  sizeBytes: number;
  /** A whole media type, or only its first half where the browser knew no better. */
  type: string;
  customId: string | null;
  /** The file route a browser asked; absent when the application's server sends a file of its own. */
  slug: string | null;
  signature: string;
};

export type Signing = {
  apiKey: string;
  /** Every address under which we are known: the browsers' one and the server's one. */
  origins: readonly string[];
};

/** The vendor's keys; also the names of files on disk, so nothing else may ever pass. */
export const isKey = (text: string) => /^[A-Za-z0-9]{24,128}$/.test(text);

const SIGNATURE = /^hmac-sha256=[0-9a-f]{64}$/;
const MARK = '&signature=';

export const sign = (payload: string, apiKey: string): string =>
  `hmac-sha256=${createHmac('sha256', apiKey).update(payload).digest('hex')}`;

/** The signature covers the whole address before it, letter by letter, so it is compared before anything is parsed. */
export function checkSignature(
  address: string,
  { apiKey, origins }: Signing,
): { query: URLSearchParams; signature: string } {
  const cut = address.lastIndexOf(MARK);
  const [signed, given] = cut < 0 ? [address, ''] : [address.slice(0, cut), decoded(address.slice(cut + MARK.length))];
  if (!SIGNATURE.test(given)) throw new UploadError(401, 'Missing signature.');
  const genuine = origins.map((origin) => equal(sign(`${origin}${signed}`, apiKey), given)).includes(true);
  if (!genuine) throw new UploadError(401, 'Invalid signature.');
  const query = new URL(signed, 'http://store').searchParams;
  const expiresAt = Number(query.get('expires'));
  if (!Number.isFinite(expiresAt) || expiresAt <= Date.now()) throw new UploadError(403, 'This address has expired.');
  return { query, signature: given };
}

export function readPromise(address: string, signing: Signing): Promised {
  const { query, signature } = checkSignature(address, signing);
  const field = (name: string) => decoded(query.get(`x-ut-${name}`) ?? '');
  const key = new URL(address, 'http://store').pathname.slice(1);
  const sizeBytes = Number(field('file-size'));
  const type = field('file-type').toLowerCase();
  if (!isKey(key) || !Number.isSafeInteger(sizeBytes) || sizeBytes < 1 || !type) {
    throw new UploadError(400, 'The address does not say which file it is for.');
  }
  return {
    key,
    name: field('file-name'),
    sizeBytes,
    type,
    customId: field('custom-id') || null,
    slug: field('slug') || null,
    signature,
  };
}

/** The vendor encodes each value once more before it becomes part of a query. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) throw new UploadError(400, 'The address is not well encoded.');
    throw error;
  }
}

const equal = (a: string, b: string) => timingSafeEqual(Buffer.from(a), Buffer.from(b));
