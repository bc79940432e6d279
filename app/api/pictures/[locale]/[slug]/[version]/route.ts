import { readEvent } from '@/server/api/public/events';
import { eventPicture, picturePath, pictureVersion } from '@/server/api/public/pictures';
import { isLocale } from '@/server/i18n/config';

type Context = { params: Promise<{ locale: string; slug: string; version: string }> };

const SHORT = 'public, max-age=60';

/** The picture that stands for an event where its address is shared. Made-up versions lead to the only one there is. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, slug, version } = await params;
  const { event } = await readEvent(slug);
  if (!event || !isLocale(locale)) return new Response(null, { status: 404, headers: { 'cache-control': SHORT } });
  if (version !== pictureVersion(event, locale)) {
    return new Response(null, {
      status: 307,
      headers: { location: picturePath(event, locale), 'cache-control': SHORT },
    });
  }
  const headers = { 'cache-control': 'public, max-age=31536000, immutable', etag: `"${version}"` };
  if (request.headers.get('if-none-match')?.includes(headers.etag)) return new Response(null, { status: 304, headers });
  return new Response(await eventPicture(event, locale), { headers: { ...headers, 'content-type': 'image/png' } });
}
