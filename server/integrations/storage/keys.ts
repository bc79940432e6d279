import { z } from 'zod';

const tokenContents = z.object({
  apiKey: z.string().startsWith('sk_'),
  appId: z.string().min(1),
  regions: z.array(z.string()).min(1),
  ingestHost: z.string().default('ingest.uploadthing.com'),
});
export type UploadToken = z.output<typeof tokenContents>;

/** What the vendor hands out as one line: Base64 of a small JSON object. */
export function readToken(token: string): UploadToken | null {
  try {
    return tokenContents.parse(JSON.parse(Buffer.from(token, 'base64').toString('utf8')));
  } catch {
    // Whatever is wrong with it, the person who set it mends it by copying it again.
    return null;
  }
}

const address = (example: string) => z.url(`must be an address such as ${example}`).optional();

export const storageKeys = {
  UPLOADTHING_TOKEN: z
    .string()
    .refine((token) => readToken(token) !== null, { error: 'must be the token that the UploadThing dashboard shows' })
    .describe('Token of the UploadThing app that keeps uploads; the embedded store makes its own.'),
  UPLOADTHING_INGEST_URL: address('https://uploads.example.org').describe(
    "Address at which browsers put files, when it is a server of UploadThing's protocol and not UploadThing itself.",
  ),
  UPLOADTHING_API_URL: address('https://api.uploadthing.com').describe(
    'Address at which that server takes orders, such as to delete a file.',
  ),
  UPLOADTHING_CALLBACK_URL: address('https://events.example.org/api/uploads/callback').describe(
    'Where the store tells us that a file has arrived. Unset: PUBLIC_ORIGIN with /api/uploads/callback.',
  ),
  UPLOADTHING_UFS_HOST: z.string().optional().describe('Host that serves the files. Unset: that of UploadThing.'),
  UPLOADTHING_UFS_APP_ID_LOCATION: z
    .enum(['subdomain', 'path'], { error: 'must be subdomain or path' })
    .default('subdomain')
    .describe("Where that host expects the app's name."),
  UPLOADS_URL: address('https://files.example.org').describe(
    'Where browsers reach the embedded store. Unset: the host of PUBLIC_ORIGIN at the port of the store.',
  ),
  UPLOADS_INTERNAL_URL: address('http://localhost:4100').describe(
    'Where our own processes reach the embedded store; set by npm start.',
  ),
  UPLOADS_KEY: z
    .string()
    .min(8, 'needs at least 8 characters')
    .optional()
    .describe('Key of the embedded store; set by npm start.'),
};

type Settings = {
  UPLOADTHING_TOKEN: string;
  UPLOADTHING_INGEST_URL?: string;
  UPLOADTHING_UFS_HOST?: string;
  UPLOADTHING_UFS_APP_ID_LOCATION: 'subdomain' | 'path';
  UPLOADS_URL?: string;
};

const origin = (url: string) => new URL(url).origin;

/** Where browsers put files, and where they find them: what the security policy must let them reach. */
export function uploadOrigins(settings: Settings): { ingest: string; files: string } {
  const { appId = '', regions = [], ingestHost = '' } = readToken(settings.UPLOADTHING_TOKEN) ?? {};
  const host = settings.UPLOADTHING_UFS_HOST ?? 'ufs.sh';
  const served = settings.UPLOADTHING_UFS_APP_ID_LOCATION === 'path' ? host : `${appId}.${host}`;
  return {
    ingest: origin(settings.UPLOADTHING_INGEST_URL ?? `https://${regions[0]}.${ingestHost}`),
    files: origin(settings.UPLOADS_URL ?? `https://${served}`),
  };
}
