import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { nextAuthOptions } from '@/server/identity/next-auth';

type Context = { params: Promise<{ nextauth: string[] }> };

// Built per request: the secret is read when somebody asks, not when the application is built.
const handler = (request: NextRequest, context: Context): Promise<Response> =>
  NextAuth(request, context, nextAuthOptions());

export { handler as GET, handler as POST };
