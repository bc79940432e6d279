import { z } from 'zod';
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

/** The worker has no cache of its own: it tells this process which pages are out of date. Harmless when told twice. */
export async function POST(request: Request): Promise<Response> {
  if (!isInternal(request)) return new Response(null, { status: 401, headers: { 'www-authenticate': 'Bearer' } });
  const body = stale.safeParse(await request.json().catch(() => null));
  if (!body.success) return Response.json({ error: 'expected {"tags": [...], "paths": [...]}' }, { status: 400 });
  expirePages(body.data);
  return Response.json({ revalidated: body.data });
}
