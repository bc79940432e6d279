import { coverArt } from '@/server/events/rules/cover-art';

type Context = { params: Promise<{ seed: string }> };

/** The generated cover of an event without a picture: a file of its own, so that pages stay small and it is fetched once. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { seed } = await params;
  return new Response(coverArt(seed.slice(0, 64)), {
    headers: {
      'content-type': 'image/svg+xml',
      'cache-control': 'public, max-age=31536000, immutable',
      // Opened by itself it is a document: it may draw and nothing else.
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    },
  });
}
