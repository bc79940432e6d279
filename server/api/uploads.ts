import { createRouteHandler, createUploadthing, type FileRouter, UploadThingError } from 'uploadthing/server';
import type { z } from 'zod';
import { database } from '@/db';
import { env } from '../env';
import { beginUpload } from '../files/commands/begin-upload';
import { registerUpload } from '../files/commands/register-upload';
import { type PurposeName, purposes, registerUploadInput } from '../files/schema';
import { systemContext } from '../kernel/context';
import { logger } from '../kernel/logger';
import { currentActor } from './actor';
import { doorContext } from './context';
import { refusalOf } from './errors';
import { withinLimit } from './within-limit';

const file = createUploadthing();

const ownerOf = registerUploadInput.pick({ ownerId: true });

/** Who asks, as the session knows; anything else that the request says about itself is not believed. */
async function begin({ req }: { req: Request }): Promise<z.infer<typeof ownerOf>> {
  try {
    const actor = await currentActor();
    return await beginUpload(doorContext({ actor, headers: req.headers, flush: () => undefined }));
  } catch (error) {
    throw refused(error);
  }
}

/** The vendor's client shows nothing but a message, so that is where the reason travels. */
function refused(error: unknown): UploadThingError {
  const { kind, reason } = refusalOf(error);
  if (kind === 'unexpected') logger().error({ error }, 'an upload could not begin');
  if (kind === 'rate_limited') return new UploadThingError({ code: 'FORBIDDEN', message: 'files.errors.too_many' });
  return new UploadThingError({ code: kind === 'unexpected' ? 'INTERNAL_SERVER_ERROR' : 'FORBIDDEN', message: reason });
}

type Arrived = { file: { key: string }; metadata: unknown };

/** Told by the store under its signature. What it repeats to us was said by `begin`, and is checked all the same. */
const register =
  (purpose: PurposeName) =>
  async ({ file: { key }, metadata }: Arrived) => {
    const { ownerId } = ownerOf.parse(metadata);
    const ctx = systemContext('uploads', database().db, crypto.randomUUID());
    try {
      return await registerUpload(ctx, { ownerId, purpose, storageKey: key });
    } catch (error) {
      logger().error({ error, purpose }, 'an upload could not be registered');
      throw error;
    }
  };

const pictureOf = (purpose: PurposeName) => {
  const picture = { maxFileSize: `${purposes[purpose].maxMegabytes}MB`, maxFileCount: 1 } as const;
  return { 'image/jpeg': picture, 'image/png': picture, 'image/webp': picture, 'image/avif': picture };
};

/** One file route per purpose. The limits here are the door's; the job that looks at the bytes has the last word. */
const fileRoutes = {
  'profile-photo': file(pictureOf('profile-photo')).middleware(begin).onUploadComplete(register('profile-photo')),
  'event-cover': file(pictureOf('event-cover')).middleware(begin).onUploadComplete(register('event-cover')),
} satisfies Record<PurposeName, unknown> & FileRouter;

export type UploadRoutes = typeof fileRoutes;

/** What is said about files; their bytes go to the store. */
const MAX_BODY_BYTES = 64 * 1024;

let handler: ((request: Request) => Promise<Response>) | undefined;

/** Built on first use, so that importing it asks for no settings. */
function handle(request: Request): Promise<Response> {
  const { UPLOADTHING_TOKEN, UPLOADTHING_INGEST_URL, UPLOADTHING_CALLBACK_URL, PUBLIC_ORIGIN } = env();
  handler ??= createRouteHandler({
    router: fileRoutes,
    config: {
      token: UPLOADTHING_TOKEN,
      ...(UPLOADTHING_INGEST_URL && { ingestUrl: UPLOADTHING_INGEST_URL }),
      callbackUrl: UPLOADTHING_CALLBACK_URL ?? `${PUBLIC_ORIGIN}/api/uploads/callback`,
      isDev: false,
      // More than errors would write signed addresses into the log.
      logLevel: 'Error',
    },
  });
  return withinLimit(request, { maxBytes: MAX_BODY_BYTES, again: (url, init) => new Request(url, init) }, handler);
}

/** Browsers ask here, with a session. */
export const uploadDoor = (request: Request): Promise<Response> =>
  request.headers.has('uploadthing-hook') ? notHere() : handle(request);

/** The store calls back here, with a signature. Nothing else is answered: this address has no cross-site guard. */
export const callbackDoor = (request: Request): Promise<Response> => {
  const asks = new URL(request.url).searchParams.has('actionType');
  return request.headers.has('uploadthing-hook') && !asks ? handle(request) : notHere();
};

const notHere = async () => Response.json({ error: 'not found' }, { status: 404 });
