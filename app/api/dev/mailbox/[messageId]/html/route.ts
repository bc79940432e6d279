import { api, orNotFound } from '@/server/api/rsc';

/** Whatever a mail contains, nothing of it runs, sends a form or reads what belongs to Foyer. */
const POLICY = [
  "default-src 'none'",
  "img-src 'self' data: https:",
  "style-src 'unsafe-inline'",
  'font-src data: https:',
  "frame-ancestors 'self'",
  'sandbox allow-popups allow-popups-to-escape-sandbox',
].join('; ');

type Context = { params: Promise<{ messageId: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { messageId } = await params;
  const html = await orNotFound((await api()).dev.mailbox.html({ messageId }));
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
      'cache-control': 'no-store',
    },
  });
}
