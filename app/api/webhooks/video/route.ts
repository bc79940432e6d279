import { readBody } from '@/server/api/body';
import { type Hearing, hearVideo } from '@/server/api/video';

/** Far above what a room server tells at once: strangers may knock here too. */
const MAX_BODY_BYTES = 256 * 1024;

const STATUS: Record<Hearing, number> = { closed: 404, unsigned: 401, heard: 200 };

/** The signature covers the bytes as they came, so they are read as they came. */
export async function POST(request: Request): Promise<Response> {
  const rawBody = await readBody(request, MAX_BODY_BYTES);
  if (rawBody === null) return new Response(null, { status: 413 });
  const heard = await hearVideo({ rawBody, headers: request.headers });
  return new Response(null, { status: STATUS[heard], headers: { 'cache-control': 'no-store' } });
}
