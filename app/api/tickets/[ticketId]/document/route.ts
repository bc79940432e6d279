import { notFound } from 'next/navigation';
import { api, orNotFound } from '@/server/api/rsc';
import { ticketInput } from '@/server/ticketing/schema';

type Context = { params: Promise<{ ticketId: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const asked = ticketInput.safeParse(await params);
  if (!asked.success) notFound();
  const { ticketing } = await api();
  const { filename, contentType, base64 } = await orNotFound(ticketing.document(asked.data));
  return new Response(Buffer.from(base64, 'base64'), {
    headers: {
      'content-type': contentType,
      'content-disposition': `attachment; filename="${filename}"`,
      'cache-control': 'private, no-store',
    },
  });
}
