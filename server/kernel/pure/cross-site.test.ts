import { expect, test } from 'vitest';
import { isCrossSite, type Knock } from './cross-site';

const home = 'https://foyer.example';
const knock = (parts: Partial<Knock>): Knock => ({
  method: 'POST',
  path: '/api/trpc/identity.signOut',
  secFetchSite: null,
  origin: null,
  ...parts,
});

test.each([
  ['our own page', { secFetchSite: 'same-origin' }],
  ['our own page in a browser without Sec-Fetch-Site', { origin: home }],
  ['reading, from anywhere', { method: 'GET', secFetchSite: 'cross-site', origin: 'https://evil.example' }],
  ['a payment provider with its signature', { path: '/api/webhooks/payments', origin: 'https://pay.example' }],
  ['a client of the API with its key', { path: '/api/v1/events' }],
  ['the worker with the internal key', { path: '/api/internal/revalidate' }],
  [
    'a sign-in provider that posts back with its state',
    { path: '/api/auth/callback/apple', secFetchSite: 'cross-site' },
  ],
])('%s is let in', (_, parts) => {
  expect(isCrossSite(knock(parts), home)).toBe(false);
});

test.each([
  ['another site', { secFetchSite: 'cross-site', origin: 'https://evil.example' }],
  ['another site that lies about its origin', { secFetchSite: 'cross-site', origin: home }],
  ['a neighbour on the same domain', { secFetchSite: 'same-site', origin: 'https://blog.foyer.example' }],
  ['a form typed into the address bar', { secFetchSite: 'none' }],
  ['an old browser on another site', { origin: 'https://evil.example' }],
  ['a sandboxed frame', { origin: 'null' }],
  ['nobody in particular', {}],
  ['the same host on another port', { origin: 'https://foyer.example:8443' }],
  ['the same host without encryption', { origin: 'http://foyer.example' }],
  ['a page action from another site', { path: '/en/account', secFetchSite: 'cross-site' }],
  ['a path that only looks exempt', { path: '/api/v1x/events' }],
  ['next-auth sign-out from another site', { path: '/api/auth/signout', secFetchSite: 'cross-site' }],
  ['any other changing method', { method: 'DELETE', secFetchSite: 'cross-site' }],
])('%s is refused', (_, parts) => {
  expect(isCrossSite(knock(parts), home)).toBe(true);
});
