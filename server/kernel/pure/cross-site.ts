/** Doors that prove who is asking by a signature, a key or a state, and ignore cookies. */
const EXEMPT = [
  /^\/api\/v1(\/|$)/,
  /^\/api\/webhooks\//,
  /^\/api\/internal\//,
  /^\/api\/uploads\/callback$/,
  /^\/api\/auth\/callback\//,
];
const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

export type Knock = {
  method: string;
  path: string;
  secFetchSite: string | null;
  origin: string | null;
};

export const isExemptFromCrossSiteGuard = (path: string) => EXEMPT.some((pattern) => pattern.test(path));

/**
 * Cookies travel with every request a foreign page can trigger. A browser says where a request comes from, and a page
 * cannot forge that; so what changes something must come from our own pages.
 */
export function isCrossSite({ method, path, secFetchSite, origin }: Knock, publicOrigin: string): boolean {
  if (SAFE_METHODS.includes(method) || isExemptFromCrossSiteGuard(path)) return false;
  if (secFetchSite !== null) return secFetchSite !== 'same-origin';
  return origin === null || origin !== publicOrigin;
}
