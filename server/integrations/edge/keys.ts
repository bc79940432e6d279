import { z } from 'zod';

/** Absent: nothing in front keeps pages, so there is nothing to tell. */
export const edgeKeys = {
  EDGE_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address such as http://127.0.0.1:8080' })
    .optional()
    .describe('Where the cache in front (deploy/nginx) is told which pages are old. Unset: there is none.'),
};
