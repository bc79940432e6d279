import { env } from '@/server/env';
import { nginxEdge } from './nginx';
import type { Edge } from './port';

/** The one way to what keeps our pages elsewhere; null where nothing does. */
export function edge(): Edge | null {
  const { EDGE_URL: url, INTERNAL_KEY: key } = env();
  return url ? nginxEdge({ url, key }) : null;
}
