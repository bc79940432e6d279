import { createReadStream } from 'node:fs';
import { UploadError } from './errors';
import type { Call, Reply } from './http';
import { checkSignature, isKey, type Signing } from './signature';
import type { FileStore, StoredFile } from './store';

/** Made by our own server from decoded pixels. Everything else is a stranger's bytes, whatever they call themselves. */
const SHOWN = ['image/avif', 'image/webp', 'image/jpeg'];

type Serving = { store: FileStore; signing: Signing; appId: string };

/**
 * What a browser put here is given out only under a signed address, and only to be saved. What the server made may be
 * shown. Nothing here may ever run: not a script, not a plug-in, not by sniffing.
 */
export function serveFile({ store, signing, appId }: Serving, { request, url }: Call): Reply {
  const [app, key = ''] = url.pathname.split('/').slice(2);
  const file = app === appId && isKey(key) ? store.find(key) : null;
  if (!file) throw new UploadError(404, 'File not found.');
  if (file.slug !== null) checkSignature(request.url ?? '', signing);
  const headers = headersOf(file);
  if (request.headers['if-none-match'] === headers.etag) return { status: 304, headers };
  return contents(store, file, { request, url, headers });
}

function headersOf(file: StoredFile): Record<string, string> {
  const made = file.slug === null;
  const shown = made && SHOWN.includes(file.type);
  return {
    'content-type': shown ? file.type : 'application/octet-stream',
    'content-disposition': shown ? 'inline' : `attachment; filename*=UTF-8''${encoded(file.name)}`,
    'content-security-policy': "sandbox; default-src 'none'",
    'cross-origin-resource-policy': shown ? 'cross-origin' : 'same-origin',
    'cache-control': made ? 'public, max-age=31536000, immutable' : 'private, no-store',
    'accept-ranges': 'bytes',
    etag: `"${file.hash}"`,
  };
}

const encoded = (name: string) =>
  encodeURIComponent(name.toWellFormed()).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);

type Asked = Call & { headers: Record<string, string> };

function contents(store: FileStore, { key, sizeBytes }: StoredFile, { request, headers }: Asked): Reply {
  const range = rangeOf(request.headers, { sizeBytes, etag: headers.etag ?? '' });
  if (range === 'impossible') return { status: 416, headers: { ...headers, 'content-range': `bytes */${sizeBytes}` } };
  const { start, end } = range ?? { start: 0, end: sizeBytes - 1 };
  const described = {
    ...headers,
    'content-length': String(end - start + 1),
    ...(range && { 'content-range': `bytes ${start}-${end}/${sizeBytes}` }),
  };
  const status = range ? 206 : 200;
  if (request.method === 'HEAD') return { status, headers: described };
  return { status, headers: described, stream: createReadStream(store.contentPath(key), { start, end }) };
}

type Range = { start: number; end: number };

/** One range or the whole: several at once are not worth their multipart answer. */
function rangeOf(
  headers: Call['request']['headers'],
  { sizeBytes, etag }: { sizeBytes: number; etag: string },
): Range | 'impossible' | null {
  const outdated = headers['if-range'] !== undefined && headers['if-range'] !== etag;
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(outdated ? '' : (headers.range ?? '')) ?? [];
  if (from === '' && to === '') return null;
  const last = sizeBytes - 1;
  // Without a beginning it is the end of the file that is asked for.
  const asked =
    from === '' ? { start: sizeBytes - Number(to), end: last } : { start: Number(from), end: Number(to || last) };
  const range = { start: Math.max(0, asked.start), end: Math.min(asked.end, last) };
  return range.start > range.end ? 'impossible' : range;
}
