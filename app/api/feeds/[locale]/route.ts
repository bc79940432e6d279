import { readFeed } from '@/server/api/public/sitemaps';
import { isLocale } from '@/server/i18n/config';

type Context = { params: Promise<{ locale: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } });
  return new Response(await readFeed(locale), {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8', 'cache-control': 'public, max-age=300' },
  });
}
