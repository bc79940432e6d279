import { cookies } from 'next/headers';
import { decode, encode } from 'next-auth/jwt';
import { cache } from 'react';
import { z } from 'zod';
import { database } from '@/db';
import { env } from '../env';
import { type Actor, anonymous } from '../kernel/pure/actor';
import { publicId } from '../kernel/pure/id';
import { deriveKey } from '../kernel/secrets';
import type { StartedSession } from './commands/sign-in';
import { findActor } from './queries/find-actor';
import { DEVICE_DAYS, email } from './schema';

/** Readable by scripts and worth nothing: it only tells a static page whether asking who is signed in makes sense. */
const HINT_COOKIE = 'foyer_in';
const DEVICE_COOKIE = 'foyer_device';
const DEVICE_COOKIE_SECONDS = DEVICE_DAYS * 86_400;
/** Which address "check your mail" speaks of: it stays out of the page's own address, and so out of logs and history. */
const MAILED_COOKIE = 'foyer_mailed';
const MAILED_COOKIE_SECONDS = 15 * 60;

/** A guest's tickets: codes of rows, made by ticketing and read by nobody else. */
const TICKET_COOKIE = 'foyer_ticket';
const TICKET_COOKIE_SECONDS = 180 * 86_400;
const MOST_TICKETS = 10;
/** In no code, and nothing that a cookie would have to encode. */
const BETWEEN_PASSES = '~';
/** As above, for whoever carries a ticket: readable, worth nothing, and saves everybody else a question. */
const TICKET_HINT_COOKIE = 'foyer_guest';

/** next-auth's own name, so that its handler finds the cookie too. */
const sessionCookieName = () => `${isSecure() ? '__Secure-' : ''}next-auth.session-token`;
export const sessionSecret = () => deriveKey(env().AUTH_SECRET, 'session').toString('base64url');
const isSecure = () => env().PUBLIC_ORIGIN.startsWith('https:');

/** All that the cookie says. Everything else is read from the session's row. */
export const sessionClaim = z.object({ userId: publicId('usr'), sessionId: publicId('ses') });

/** Whose session this is. Doors ask `server/api/actor.ts`, which also knows tickets. */
export const sessionActor = cache(async (): Promise<Actor> => {
  const token = (await cookies()).get(sessionCookieName())?.value;
  return token ? actorOfToken(token) : anonymous;
});

export async function actorOfToken(token: string): Promise<Actor> {
  const claim = sessionClaim.safeParse(await decodeQuietly(token));
  return claim.success ? findActor(database().db, claim.data) : anonymous;
}

/** A cookie that was forged, cut or made with an older secret signs nobody in; it is not an error of ours. */
async function decodeQuietly(token: string): Promise<unknown> {
  return decode({ token, secret: sessionSecret() }).catch(() => null);
}

export async function setSessionCookie({ userId, sessionId, expiresAt }: StartedSession): Promise<void> {
  const maxAge = Math.floor((expiresAt.getTime() - Date.now()) / 1000);
  const token = await encode({ token: { userId, sessionId }, secret: sessionSecret(), maxAge });
  const jar = await cookies();
  jar.set(sessionCookieName(), token, cookieOptions(maxAge));
  jar.set(HINT_COOKIE, '1', { ...cookieOptions(maxAge), httpOnly: false });
}

export async function clearSessionCookie(): Promise<void> {
  const jar = await cookies();
  // Not `delete`: a browser ignores the end of a `__Secure-` cookie that does not itself say `Secure`.
  for (const name of [sessionCookieName(), HINT_COOKIE]) jar.set(name, '', cookieOptions(0));
}

/** The browser's own mark, made on its first sign-in. It tells a familiar device from a new one, no more. */
export async function deviceMark(): Promise<string> {
  const jar = await cookies();
  const known = jar.get(DEVICE_COOKIE)?.value;
  if (known && /^[A-Za-z0-9_-]{43}$/.test(known)) return known;
  const mark = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url');
  jar.set(DEVICE_COOKIE, mark, cookieOptions(DEVICE_COOKIE_SECONDS));
  return mark;
}

/** The newest first. Of more than a browser can sensibly carry, the oldest is let go: its mailed link opens it again. */
export async function carryTicket(pass: string): Promise<void> {
  const passes = [pass, ...(await ticketPasses()).filter((other) => other !== pass)].slice(0, MOST_TICKETS);
  const jar = await cookies();
  jar.set(TICKET_COOKIE, passes.join(BETWEEN_PASSES), cookieOptions(TICKET_COOKIE_SECONDS));
  jar.set(TICKET_HINT_COOKIE, '1', { ...cookieOptions(TICKET_COOKIE_SECONDS), httpOnly: false });
}

export const ticketPasses = async (): Promise<string[]> =>
  ((await cookies()).get(TICKET_COOKIE)?.value ?? '').split(BETWEEN_PASSES, MOST_TICKETS).filter(Boolean);

export async function rememberMailedAddress(address: string): Promise<void> {
  (await cookies()).set(MAILED_COOKIE, address, cookieOptions(MAILED_COOKIE_SECONDS));
}

export async function mailedAddress(): Promise<string | null> {
  const address = email.safeParse((await cookies()).get(MAILED_COOKIE)?.value);
  return address.success ? address.data : null;
}

const cookieOptions = (maxAge: number) =>
  ({ httpOnly: true, sameSite: 'lax', secure: isSecure(), path: '/', maxAge }) as const;
