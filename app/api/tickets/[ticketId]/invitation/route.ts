import { notFound } from 'next/navigation';
import { api, orNotFound } from '@/server/api/rsc';
import { ticketInput } from '@/server/ticketing/schema';

type Context = { params: Promise<{ ticketId: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const asked = ticketInput.safeParse(await params);
  if (!asked.success) notFound();
  const { ticketing } = await api();
  const { filename, method, text } = await orNotFound(ticketing.invitation(asked.data));
  return new Response(text, {
    headers: {
      'content-type': `text/calendar; charset=utf-8; method=${method}`,
      'content-disposition': `attachment; filename="${filename}"`,
      'cache-control': 'private, no-store',
    },
  });
}
