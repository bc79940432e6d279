import { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { withinLimit } from '@/server/api/within-limit';
import { nextAuthOptions } from '@/server/identity/next-auth';

type Context = { params: Promise<{ nextauth: string[] }> };

/** A token against forged requests and where to go next. */
const MAX_BODY_BYTES = 64 * 1024;

// Built per request: the secret is read when somebody asks, not when the application is built.
const handler = (request: NextRequest, context: Context): Promise<Response> =>
  withinLimit(request, { maxBytes: MAX_BODY_BYTES, again: (url, init) => new NextRequest(url, init) }, (asked) =>
    NextAuth(asked, context, nextAuthOptions()),
  );

export { handler as GET, handler as POST };
