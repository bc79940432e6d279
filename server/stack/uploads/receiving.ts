import { createWriteStream } from 'node:fs';
import { truncate } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { finished, pipeline } from 'node:stream/promises';
import { Busboy } from '@fastify/busboy';
import { HungUp, UploadError } from './errors';
import type { Promised } from './signature';
import type { FileStore } from './store';

/** Room for the lines around the one file of a form. */
const FORM_BYTES = 16 * 1024;

/** `bytes=512-`: the rest of the file, from where the last attempt ended. */
function rangeStart(request: IncomingMessage): number {
  const { range } = request.headers;
  if (range === undefined) return 0;
  const start = /^bytes=(\d{1,15})-$/.exec(range)?.[1];
  if (start === undefined) throw new UploadError(416, 'The range is not understood.');
  return Number(start);
}

/** The rest of a file has lost its type on the way: browsers give a slice none. */
function typeFits(given: string, { type }: Promised, start: number): boolean {
  const essence = given.split(';')[0]?.trim().toLowerCase() ?? '';
  const unnamed = essence === 'application/octet-stream' || essence === '';
  if (unnamed && (start > 0 || !type.includes('/'))) return true;
  return type.includes('/') ? essence === type.split(';')[0] : essence.startsWith(`${type}/`);
}

/** Takes what the form holds, as a stream, and never more of it than was promised. */
export async function receivePart(store: FileStore, promised: Promised, request: IncomingMessage): Promise<void> {
  const start = rangeStart(request);
  const held = await store.partSize(promised);
  if (start > held) throw new UploadError(416, `Only ${held} bytes are here.`);
  if (Number(request.headers['content-length'] ?? 0) > promised.sizeBytes - start + FORM_BYTES) throw tooLarge();
  const path = store.partPath(promised);
  if (start < held) await truncate(path, start);
  const refusal = await readForm(request, { promised, path, start });
  if (refusal) {
    await store.dropPart(promised);
    throw refusal;
  }
  const arrived = await store.partSize(promised);
  if (arrived === promised.sizeBytes) return;
  await store.dropPart(promised);
  throw new UploadError(400, `The file has ${arrived} bytes instead of ${promised.sizeBytes}.`);
}

type Target = { promised: Promised; path: string; start: number };

async function readForm(request: IncomingMessage, { promised, path, start }: Target): Promise<UploadError | undefined> {
  const form = openForm(request, promised.sizeBytes - start);
  let refusal: UploadError | undefined = new UploadError(400, 'The form holds no file.');
  let writing: Promise<void> = Promise.resolve();
  form.on('file', (field, stream, ...[, , type]) => {
    if (field !== 'file' || !typeFits(type, promised, start)) {
      refusal = new UploadError(415, `The file is not of the type ${promised.type}.`);
      stream.resume();
      return;
    }
    refusal = undefined;
    stream.once('limit', () => {
      refusal = tooLarge();
    });
    request.once('close', () => {
      // What has arrived stays: the next attempt asks how much that is.
      if (!request.complete) stream.destroy(new HungUp());
    });
    writing = pipeline(stream, createWriteStream(path, { flags: start > 0 ? 'r+' : 'w', start, mode: 0o600 }));
    writing.catch(() => undefined);
  });
  try {
    request.pipe(form);
    await Promise.race([finished(form), hungUp(request)]);
    await writing;
  } catch (error) {
    if (error instanceof HungUp || !request.complete) throw new HungUp();
    return new UploadError(400, 'The form is not well made.');
  }
  return refusal;
}

const hungUp = (request: IncomingMessage) =>
  new Promise<never>((_, reject) => {
    request.once('close', () => !request.complete && reject(new HungUp()));
    request.once('error', reject);
  });

function openForm(request: IncomingMessage, fileSize: number) {
  const { 'content-type': contentType } = request.headers;
  if (!contentType?.startsWith('multipart/form-data')) throw new UploadError(415, 'A file comes as a form.');
  try {
    return new Busboy({
      headers: { 'content-type': contentType },
      limits: { files: 1, fields: 0, parts: 1, fileSize, headerPairs: 20 },
    });
  } catch (error) {
    throw new UploadError(400, error instanceof Error ? error.message : 'The form is not well made.');
  }
}

const tooLarge = () => new UploadError(413, 'The file is larger than was promised.');
