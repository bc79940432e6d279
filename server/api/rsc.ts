import { updateTag } from 'next/cache';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { cache } from 'react';
import { env, publicOrigin } from '../env';
import { isLocale, type Locale, sourceLocale } from '../i18n/config';
import type { AfterCommit } from '../kernel/context';
import { currentActor } from './actor';
import { doorContext } from './context';
import { refusalOf } from './errors';
import { appRouter } from './root';
import { expirePagesEverywhere } from './stale-pages';
import { createCallerFactory } from './trpc';

const createCaller = createCallerFactory(appRouter);

/** Pages and server actions call the router in this process, as whoever is signed in. */
export async function api() {
  // A link's prefetch knows the cookies but may not read the clock, and every context has one.
  await connection();
  return createCaller(doorContext({ actor: await currentActor(), headers: await headers(), flush: flushFromAction }));
}

/** Only an action writes through this door: a page that rendered a write would repeat it with every visit. */
const flushFromAction = (after: AfterCommit): void => expirePagesEverywhere(after, updateTag);

export const isSignedIn = cache(async () => (await currentActor()).kind === 'user');

/** A page's read: what does not exist for this person is a page that does not exist. */
export async function orNotFound<Result>(read: Promise<Result>): Promise<Result> {
  try {
    return await read;
  } catch (error) {
    if (refusalOf(error).kind === 'not_found') notFound();
    throw error;
  }
}

/** What relative addresses in a page's head are completed with. */
export const siteOrigin = (): URL => new URL(publicOrigin());

export type Attempt<Answer> = { status: 'read'; answer: Answer } | { status: 'refused'; reason: string };

/** A page's read that may be refused for a reason the page has a face for. A bug is not a refusal and flies on. */
export async function attempt<Answer>(read: Promise<Answer>): Promise<Attempt<Answer>> {
  try {
    return { status: 'read', answer: await read };
  } catch (error) {
    const { kind, reason } = refusalOf(error);
    if (kind === 'unexpected') throw error;
    return { status: 'refused', reason };
  }
}

export const devTools = async (): Promise<boolean> => env().FOYER_DEV_TOOLS;

export const scriptNonce = async (): Promise<string | undefined> => (await headers()).get('x-nonce') ?? undefined;

/** The language of the page that an action was sent from: `proxy.ts` reads it from the address. */
export async function requestLocale(): Promise<Locale> {
  const locale = (await headers()).get('x-foyer-locale');
  return isLocale(locale) ? locale : sourceLocale;
}
