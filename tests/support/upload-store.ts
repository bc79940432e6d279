import { afterAll, vi } from 'vitest';
import { type UploadStore, uploadStoreClient } from '@/server/integrations/storage/dev';
import { startUploadStore, type UploadStoreProcess } from '@/server/integrations/storage/testing';

/** A store for the commands of one test file: what is kept there is what `npm start` would keep. */
export async function startedUploadStore(): Promise<{ process: UploadStoreProcess; faults: UploadStore }> {
  const store = await startUploadStore();
  // Before anything reads the settings, which happens once.
  Object.assign(process.env, {
    UPLOADTHING_TOKEN: store.options.token,
    UPLOADTHING_INGEST_URL: store.url,
    UPLOADTHING_API_URL: store.url,
    UPLOADTHING_UFS_HOST: new URL(store.url).host,
    UPLOADTHING_UFS_APP_ID_LOCATION: 'path',
    UPLOADS_URL: store.url,
    UPLOADS_INTERNAL_URL: store.url,
  });
  // The SDK warns about its own getters, which it reads itself.
  vi.spyOn(console, 'warn').mockReturnValue(undefined);
  afterAll(() => store.stop());
  return { process: store, faults: uploadStoreClient(store) };
}
