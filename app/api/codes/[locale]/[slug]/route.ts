import { pageCode } from '@/server/api/public/codes';
import { readEvent } from '@/server/api/public/events';
import { isLocale } from '@/server/i18n/config';

type Context = { params: Promise<{ locale: string; slug: string }> };

/** The code that leads another phone to an event's page. Only of pages that exist: we draw nothing for strangers. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, slug } = await params;
  const { event } = await readEvent(slug);
  if (!event || !isLocale(locale)) {
    return new Response(null, { status: 404, headers: { 'cache-control': 'public, max-age=60' } });
  }
  return new Response(pageCode(`/${locale}/e/${event.slug}`), {
    headers: { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' },
  });
}
