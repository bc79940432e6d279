import { findDrawing } from '@/server/api/public/drawings';
import { drawPicture, picturePath, pictureVersion } from '@/server/api/public/pictures';
import { isLocale } from '@/server/i18n/config';

type Context = { params: Promise<{ locale: string; kind: string; name: string; version: string }> };

const SHORT = 'public, max-age=60';

/** The picture that stands for a page where its address is shared. Made-up versions lead to the only one there is. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, kind, name, version } = await params;
  const drawing = isLocale(locale) ? await findDrawing({ kind, name, locale }) : null;
  if (!drawing) return new Response(null, { status: 404, headers: { 'cache-control': SHORT } });
  if (version !== pictureVersion(drawing)) {
    return new Response(null, { status: 307, headers: { location: picturePath(drawing), 'cache-control': SHORT } });
  }
  const headers = { 'cache-control': 'public, max-age=31536000, immutable', etag: `"${version}"` };
  if (request.headers.get('if-none-match')?.includes(headers.etag)) return new Response(null, { status: 304, headers });
  return new Response(await drawPicture(drawing), { headers: { ...headers, 'content-type': 'image/png' } });
}
