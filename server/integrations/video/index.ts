import { env } from '@/server/env';
import { livekitVideo } from './livekit';
import type { Video } from './port';

let shared: Video | undefined;

/** Rooms for picture and sound, or null where there are none. Built on first use. */
export function video(): Video | null {
  const { LIVEKIT_URL: url, LIVEKIT_API_URL: apiUrl, LIVEKIT_API_KEY: apiKey, LIVEKIT_API_SECRET: apiSecret } = env();
  if (!url || !apiKey || !apiSecret) return null;
  shared ??= livekitVideo({ url, apiUrl, apiKey, apiSecret });
  return shared;
}
