import { z } from 'zod';

const SOCKET = /^wss?$/;

/** All absent: there is no video, and the pages that need it say so. */
export const videoKeys = {
  LIVEKIT_URL: z
    .url({ protocol: SOCKET, error: 'must be an address such as wss://foyer.livekit.cloud' })
    .optional()
    .describe('Where browsers reach LiveKit, its cloud or a server of yours. Unset: the embedded one.'),
  LIVEKIT_API_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address such as http://livekit:7880' })
    .optional()
    .describe('Where we reach it, when that is not where browsers do.'),
  LIVEKIT_API_KEY: z.string().min(1).optional().describe('Key of the project at LiveKit; goes with LIVEKIT_URL.'),
  LIVEKIT_API_SECRET: z
    .string()
    .min(32, 'needs at least 32 characters')
    .optional()
    .describe('Secret of that key, which signs who may come into which room; goes with LIVEKIT_URL.'),
};

const group = ['LIVEKIT_URL', 'LIVEKIT_API_KEY', 'LIVEKIT_API_SECRET'];

/** One without the others could open no door. */
export function incompleteVideo(given: Readonly<Record<string, string | undefined>>): string | null {
  const absent = group.filter((name) => !given[name]);
  const [name] = group.filter((candidate) => given[candidate]);
  if (name === undefined || absent.length === 0) return null;
  return `${name} needs ${absent.join(' and ')} beside it; set all three or none.`;
}
