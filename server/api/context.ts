import { randomUUID } from 'node:crypto';
import { database } from '@/db';
import { env } from '../env';
import { isLocale, sourceLocale } from '../i18n/config';
import { createContext, type RequestInfo } from '../kernel/context';
import type { Actor } from '../kernel/pure/actor';
import type { DoorCtx } from './trpc';

type Parts = { actor: Actor; headers: Headers; flush: DoorCtx['flush'] };

/** Every door builds its context here. `proxy.ts` has written the request's id and language into the headers. */
export function doorContext({ actor, headers, flush }: Parts): DoorCtx {
  const { db } = database();
  return { ...createContext({ actor, db, request: requestInfo(headers) }), flush, devTools: env().FOYER_DEV_TOOLS };
}

function requestInfo(headers: Headers): RequestInfo {
  const locale = headers.get('x-foyer-locale');
  return {
    id: headers.get('x-request-id') ?? randomUUID(),
    address: clientAddress(headers.get('x-forwarded-for'), env().TRUSTED_PROXIES),
    device: headers.get('user-agent')?.slice(0, 400) ?? null,
    locale: isLocale(locale) ? locale : sourceLocale,
  };
}

/** Each trusted proxy appends who spoke to it; what stands further left was said by the client and proves nothing. */
export function clientAddress(forwardedFor: string | null, trustedProxies: number): string | null {
  if (trustedProxies === 0 || forwardedFor === null) return null;
  const hops = forwardedFor.split(',').map((hop) => hop.trim());
  return hops.at(-trustedProxies) || null;
}
