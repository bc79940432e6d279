import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import * as schema from '@/db/schema';
import { checkAppFiles } from '@/scripts/checks/architecture/app-files';
import { checkDomainNames, domains } from '@/scripts/checks/architecture/domain-names';
import { checkInstants } from '@/scripts/checks/architecture/instants';
import { checkOperations } from '@/scripts/checks/architecture/operations';
import { checkPersonalPages } from '@/scripts/checks/architecture/personal-pages';
import { checkReadmes } from '@/scripts/checks/architecture/readmes';
import { filesIn } from '@/scripts/checks/source-files';
import { appRouter } from '@/server/api/root';
import { isExemptFromCrossSiteGuard } from '@/server/kernel/pure/cross-site';
import { isPersonalPath } from '@/server/kernel/pure/security-policy';
import { permissionMatrix } from './permission-matrix';

const root = resolve(import.meta.dirname, '..');

test('a domain contains only names of the vocabulary', () => {
  expect(checkDomainNames(root)).toEqual([]);
});

test('the order of the domains and their names are one list', () => {
  const rules = z.object({ forbidden: z.array(z.object({ name: z.string() })) });
  const { forbidden } = rules.parse(createRequire(import.meta.url)('../.dependency-cruiser.cjs'));
  const ordered = forbidden.flatMap(({ name }) => (name.startsWith('order:') ? [name.slice('order:'.length)] : []));
  // Whoever may call everybody has nothing to be barred from.
  expect([...ordered, 'admin'].sort()).toEqual(domains);
});

test('app/ contains only special files of Next and actions', () => {
  expect(checkAppFiles(root)).toEqual([]);
});

test('each command and query is one function that says who may, and each command what happened', () => {
  expect(checkOperations(root)).toEqual([]);
});

test('every moment in the database has milliseconds and a zone', () => {
  expect(checkInstants(schema)).toEqual([]);
});

test('pages made for one person are made when that person asks, under the strict policy', () => {
  expect(checkPersonalPages(root, isPersonalPath)).toEqual([]);
});

test('READMEs are short and cite only paths that exist', () => {
  expect(checkReadmes(root)).toEqual([]);
});

test('every procedure stands in the permission matrix and nothing else does', () => {
  expect(Object.keys(permissionMatrix).sort()).toEqual(Object.keys(appRouter._def.procedures).sort());
});

/** Strangers may send: whoever takes what they send says first how much of it. */
test('every route handler that takes a body limits it', () => {
  /** What each does instead. */
  const elsewhere: Record<string, string> = {
    'app/api/uploads/callback/route.ts': 'server/api/uploads.ts',
    'app/api/uploads/route.ts': 'server/api/uploads.ts',
  };
  const readsNoBody = ['app/api/v1/[...path]/route.ts'];
  const takers = filesIn(root, ['app/**/route.ts']).filter((file) =>
    /\b(function|as) (POST|PUT|PATCH|DELETE)\b/.test(readFileSync(join(root, file), 'utf8')),
  );
  expect(takers.length).toBeGreaterThan(5);
  const unlimited = takers
    .filter((file) => !readsNoBody.includes(file))
    .filter((file) => !/\b(withinLimit|readBody)\(/.test(readFileSync(join(root, elsewhere[file] ?? file), 'utf8')));
  expect(unlimited).toEqual([]);
});

describe('the cross-site guard', () => {
  /** A handler may have addresses of both kinds. Exempt is only what verifies a key, a signature or a state. */
  const handlers: Record<string, { guarded?: string; exempt?: string }> = {
    'app/api/auth/[...nextauth]/route.ts': { guarded: '/api/auth/signout', exempt: '/api/auth/callback/google' },
    'app/api/calendars/[locale]/[slug]/route.ts': { guarded: '/api/calendars/ru/some-event' },
    'app/api/codes/[locale]/[slug]/route.ts': { guarded: '/api/codes/ru/some-event' },
    'app/api/config/route.ts': { guarded: '/api/config' },
    'app/api/covers/[seed]/route.ts': { guarded: '/api/covers/anything' },
    'app/api/dev/mailbox/[messageId]/attachments/[index]/route.ts': { guarded: '/api/dev/mailbox/one/attachments/0' },
    'app/api/dev/mailbox/[messageId]/html/route.ts': { guarded: '/api/dev/mailbox/one/html' },
    'app/api/feeds/[locale]/route.ts': { guarded: '/api/feeds/ru' },
    'app/api/health/live/route.ts': { guarded: '/api/health/live' },
    'app/api/health/metrics/route.ts': { guarded: '/api/health/metrics' },
    'app/api/health/ready/route.ts': { guarded: '/api/health/ready' },
    'app/api/internal/revalidate/route.ts': { exempt: '/api/internal/revalidate' },
    'app/api/tickets/[ticketId]/document/route.ts': { guarded: '/api/tickets/tkt_1/document' },
    'app/api/tickets/[ticketId]/invitation/route.ts': { guarded: '/api/tickets/tkt_1/invitation' },
    'app/api/pictures/[locale]/[kind]/[name]/[version]/route.ts': { guarded: '/api/pictures/ru/e/some-event/abc' },
    'app/api/sitemaps/route.ts': { guarded: '/api/sitemaps' },
    'app/api/sitemaps/[page]/route.ts': { guarded: '/api/sitemaps/1' },
    'app/api/sitemaps/organizers/[page]/route.ts': { guarded: '/api/sitemaps/organizers/1' },
    'app/api/trpc/[trpc]/route.ts': { guarded: '/api/trpc/identity.signIn' },
    'app/api/uploads/callback/route.ts': { exempt: '/api/uploads/callback' },
    'app/api/uploads/route.ts': { guarded: '/api/uploads' },
    'app/api/webhooks/video/route.ts': { exempt: '/api/webhooks/video' },
    'app/api/v1/[...path]/route.ts': { exempt: '/api/v1/events' },
  };
  const listed = (kind: 'guarded' | 'exempt') => Object.values(handlers).flatMap((addresses) => addresses[kind] ?? []);

  test('knows every route handler', () => {
    expect(Object.keys(handlers).sort()).toEqual(filesIn(root, ['app/**/route.ts']));
  });

  test.each(listed('guarded'))('stands before %s', (address) => {
    expect(isExemptFromCrossSiteGuard(address)).toBe(false);
  });

  test.each(listed('exempt'))('lets through to %s, which proves who is asking by other means', (address) => {
    expect(isExemptFromCrossSiteGuard(address)).toBe(true);
  });
});
