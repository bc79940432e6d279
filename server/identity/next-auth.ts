import type { NextAuthOptions } from 'next-auth';
import { database } from '@/db';
import { env } from '../env';
import { systemContext } from '../kernel/context';
import { signOut } from './commands/sign-out';
import { findActor } from './queries/find-actor';
import { sessionClaim, sessionSecret } from './session';

/**
 * next-auth keeps its part small here: the cookie's format, sign-out and, later, foreign providers. Signing in is our
 * own command; the token names a session row and a user, and the row decides.
 */
export const nextAuthOptions = (): NextAuthOptions => ({
  providers: [],
  secret: sessionSecret(),
  session: { strategy: 'jwt' },
  useSecureCookies: env().PUBLIC_ORIGIN.startsWith('https:'),
  pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
  callbacks: {
    // Whatever a client asks to be put into its token is ignored.
    jwt: ({ token }) => {
      const claim = sessionClaim.safeParse(token);
      return claim.success ? claim.data : {};
    },
    session: async ({ session, token }) => {
      const claim = sessionClaim.safeParse(token);
      const actor = claim.success ? await findActor(database().db, claim.data) : null;
      return actor?.kind === 'user'
        ? { expires: session.expires, userId: actor.id }
        : { expires: new Date(0).toISOString() };
    },
  },
  events: {
    signOut: async ({ token }) => {
      const claim = sessionClaim.safeParse(token);
      if (!claim.success) return;
      const { db } = database();
      const actor = await findActor(db, claim.data);
      await signOut({ ...systemContext('next-auth', db, crypto.randomUUID()), actor });
    },
  },
});
