import { notFound } from 'next/navigation';
import { api, orNotFound } from '@/server/api/rsc';

type Context = { params: Promise<{ messageId: string; index: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { messageId, index } = await params;
  if (!/^\d{1,3}$/.test(index)) notFound();
  const { dev } = await api();
  const { filename, contentType, base64 } = await orNotFound(
    dev.mailbox.attachment({ messageId, index: Number(index) }),
  );
  return new Response(Buffer.from(base64, 'base64'), {
    headers: {
      'content-type': contentType,
      // Never shown here, whatever it says it is: a document from a mail must not run under our address.
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(filename)}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
    },
  });
}
