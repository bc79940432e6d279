import { isInternal, metricsText } from '@/server/api/operations';

/** For a scraper that knows the internal key: the numbers tell strangers more than they should know. */
export async function GET(request: Request): Promise<Response> {
  if (!isInternal(request)) return new Response(null, { status: 401, headers: { 'www-authenticate': 'Bearer' } });
  const { body, contentType } = await metricsText();
  return new Response(body, { headers: { 'content-type': contentType, 'cache-control': 'no-store' } });
}
