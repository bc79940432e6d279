import { readEvent } from '@/server/api/public/events';
import { siteOrigin } from '@/server/api/rsc';
import { eventCalendarFile } from '@/server/events/rules/calendar-file';
import { eventAddress } from '@/server/events/rules/event-address';
import { isLocale } from '@/server/i18n/config';

type Context = { params: Promise<{ locale: string; slug: string }> };

/** An event for anybody's calendar, the same for everybody. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, slug } = await params;
  const { event } = await readEvent(slug);
  const headers = { 'cache-control': 'public, max-age=60' };
  if (!event || !isLocale(locale)) return new Response(null, { status: 404, headers });
  const url = new URL(`/${locale}/e/${event.slug}`, siteOrigin()).href;
  return new Response(eventCalendarFile({ ...event, address: eventAddress(event) }, url), {
    headers: {
      ...headers,
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${event.slug}.ics"`,
    },
  });
}
