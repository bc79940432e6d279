import { z } from 'zod';
import { readBody } from '@/server/api/body';
import { isInternal } from '@/server/api/operations';
import { expirePages } from '@/server/api/stale-pages';

const stale = z.object({
  tags: z.array(z.string().min(1).max(256)).default([]),
  // Without a language, so the home page has no letter at all.
  paths: z
    .array(
      z
        .string()
        .regex(/^(\/.*)?$/)
        .max(1024),
    )
    .default([]),
});

/** Far above what one thing that happened makes old. */
const MAX_BODY_BYTES = 256 * 1024;

/** The worker has no cache of its own: it tells this process which pages are out of date. Harmless when told twice. */
export async function POST(request: Request): Promise<Response> {
  if (!isInternal(request)) return new Response(null, { status: 401, headers: { 'www-authenticate': 'Bearer' } });
  const sent = await readBody(request, MAX_BODY_BYTES);
  if (sent === null) return new Response(null, { status: 413 });
  const body = stale.safeParse(asJson(sent));
  if (!body.success) return Response.json({ error: 'expected {"tags": [...], "paths": [...]}' }, { status: 400 });
  expirePages(body.data);
  return Response.json({ revalidated: body.data });
}

/** What is no JSON is as wrong as what has another shape. */
function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
