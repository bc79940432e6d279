import { env } from '@/server/env';
import type { Storage } from './port';
import { uploadThingStorage } from './uploadthing';

let opened: Storage | undefined;

/** The one place where files are kept. Built on first use, so that importing it asks for no settings. */
export function storage(): Storage {
  const settings = env();
  opened ??= uploadThingStorage({
    token: settings.UPLOADTHING_TOKEN,
    ingestUrl: settings.UPLOADS_INTERNAL_URL ?? settings.UPLOADTHING_INGEST_URL,
    apiUrl: settings.UPLOADTHING_API_URL,
    ufsHost: settings.UPLOADTHING_UFS_HOST,
    ufsAppIdLocation: settings.UPLOADTHING_UFS_APP_ID_LOCATION,
    filesUrl: settings.UPLOADS_URL,
  });
  return opened;
}
