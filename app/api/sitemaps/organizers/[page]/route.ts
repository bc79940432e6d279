import { readOrganizerSitemap } from '@/server/api/public/sitemaps';

type Context = { params: Promise<{ page: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { page } = await params;
  const sitemap = /^\d{1,4}$/.test(page) ? await readOrganizerSitemap(Number(page)) : null;
  if (sitemap === null) return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } });
  return new Response(sitemap, {
    headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=300' },
  });
}
