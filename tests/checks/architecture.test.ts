import { integer, type PgColumnBuilderBase, pgTable, time, timestamp } from 'drizzle-orm/pg-core';
import { describe, expect, test } from 'vitest';
import { instant } from '@/db/schema/columns';
import { checkAppFiles } from '@/scripts/checks/architecture/app-files';
import { checkDomainNames } from '@/scripts/checks/architecture/domain-names';
import { checkInstants } from '@/scripts/checks/architecture/instants';
import { checkOperations } from '@/scripts/checks/architecture/operations';
import { checkPersonalPages } from '@/scripts/checks/architecture/personal-pages';
import { checkReadmes } from '@/scripts/checks/architecture/readmes';
import { aTree } from './tree';

const files = (paths: readonly string[], content = '') => Object.fromEntries(paths.map((path) => [path, content]));

describe('the names in a domain', () => {
  test.each([
    'server/payments/schema.ts',
    'server/utils.ts',
    'server/events/utils.ts',
    'server/events/index.ts',
    'server/events/Mails.test.ts',
    'server/events/session.ts',
    'server/events/helpers/dates.ts',
    'server/events/rules/index.ts',
    'server/events/rules/deep/phase.ts',
    'server/events/rules/Phase.ts',
    'server/events/queries/events.ts',
    'server/events/queries/fetch-events.ts',
    'server/events/commands/publish.ts',
    'server/events/subscribers/mails.ts',
    'server/ticketing/seating/map.ts',
    'server/ticketing/seating/plans/commands/draw-plan.ts',
    'server/ticketing/seating/plans/schema.ts',
  ])('refuse %s', (path) => {
    expect(checkDomainNames(aTree(files([path])))).toEqual([expect.stringContaining(`${path}: `)]);
  });

  test('let the vocabulary through, one concern deep', () => {
    const root = aTree(
      files([
        'server/env.ts',
        'server/kernel/anything/at-all.ts',
        'server/events/README.md',
        'server/events/schema.ts',
        'server/events/policy.test.ts',
        'server/notifications/mails.int.test.ts',
        'server/events/queries/list-events.ts',
        'server/events/commands/publish-event.int.test.ts',
        'server/events/subscribers/ticketing.ts',
        'server/identity/session.ts',
        'server/ticketing/orders/commands/hold-seats.ts',
        'server/ticketing/orders/rules/hold.ts',
        'server/ticketing/orders/schema.ts',
      ]),
    );
    expect(checkDomainNames(root)).toEqual([]);
  });
});

describe('the files in app/', () => {
  test.each(['app/[locale]/form.tsx', 'app/page.css', 'app/api/trpc/helper.ts', 'app/[locale]/(public)/action.ts'])(
    'refuse %s',
    (path) => {
      expect(checkAppFiles(aTree(files([path])))).toEqual([`${path}: only special files of Next and actions.ts`]);
    },
  );

  test('refuse actions that would also run in the browser', () => {
    const root = aTree({ 'app/actions.ts': 'export async function save() {}\n' });
    expect(checkAppFiles(root)).toEqual(["app/actions.ts: actions begin with 'use server'"]);
  });

  test('let the special ones through', () => {
    const root = aTree({
      ...files(['app/[locale]/[...rest]/page.tsx', 'app/api/v1/[...path]/route.ts', 'app/icon.svg', 'app/robots.ts']),
      'app/[locale]/actions.ts': "'use server';\n",
    });
    expect(checkAppFiles(root)).toEqual([]);
  });
});

describe('commands and queries', () => {
  const place = 'server/ticketing/orders/commands/hold-seats.ts';
  const command = (content: string) => checkOperations(aTree({ [place]: content }));
  const good =
    'export async function holdSeats(ctx) {\n  allow(canHold(ctx.actor));\n  await emit(ctx, seatsHeld, {});\n}\n';

  test.each([
    [
      'a function of another name',
      good.replace('holdSeats', 'claimSeats'),
      'exports claimSeats instead of holdSeats alone',
    ],
    ['a second function', `${good}export const LIMIT = 10;\n`, 'exports holdSeats, LIMIT instead of holdSeats'],
    [
      'a second name from elsewhere',
      `${good}export { other } from './other';\n`,
      "exports holdSeats, export { other } from './other'; instead",
    ],
    ['nothing', 'const holdSeats = 1;\nallow(true);\nemit();\n', 'exports nothing'],
    ['nobody asking who may', good.replace('allow', 'mayBe'), 'neither calls allow()'],
    ['nobody told', good.replace('emit', 'write'), 'neither calls emit()'],
    ['a reason that is missing', good.replace('await emit', '// silent:\n  write'), 'neither calls emit()'],
    ['a word that only looks like asking', good.replace('allow(', 'disallow('), 'neither calls allow()'],
  ])('with %s are refused', (_, content, complaint) => {
    expect(command(content)).toEqual([expect.stringContaining(`${place}: ${complaint}`)]);
  });

  test('may say why they ask nobody and tell nobody', () => {
    const spoken =
      'export const holdSeats = () => {\n  // open to everyone: it is a door. silent: nothing changes\n};\n';
    expect(command(spoken)).toEqual([]);
    expect(command(`export type HoldView = {};\n${good}`)).toEqual([]);
  });

  test('ask in queries too, where nothing is told', () => {
    const query = (content: string) => checkOperations(aTree({ 'server/events/queries/get-event.ts': content }));
    expect(query('export function getEvent() {}\n')).toEqual([expect.stringContaining('neither calls allow()')]);
    expect(query('export function getEvent() {\n  allow(true);\n}\n')).toEqual([]);
  });
});

describe('moments in the database', () => {
  const table = (columns: Record<string, PgColumnBuilderBase>) => ({ table: pgTable('halls', columns) });

  test.each([
    ['without a zone', timestamp({ precision: 3 })],
    ['with microseconds', timestamp({ withTimezone: true })],
    ['as the time of a day', time()],
  ])('%s are refused', (_, opensAt) => {
    expect(checkInstants(table({ opensAt }))).toEqual([expect.stringMatching(/^halls\.opensAt: "time.*instant\(\)$/)]);
  });

  test('as instant() pass, beside other columns and values', () => {
    expect(checkInstants({ ...table({ opensAt: instant(), seats: integer() }), kinds: ['hall'] })).toEqual([]);
  });
});

describe('pages of one person', () => {
  const layout =
    'export const instant = false;\n\nexport default async function Layout() {\n  await connection();\n}\n';
  const page = 'export default function Page() {\n  notFound();\n}\n';
  const group = 'app/[locale]/(studio)/studio';
  const isPersonalPath = (path: string) => path.startsWith('/en/studio');
  const whole = { [`${group}/layout.tsx`]: layout, [`${group}/page.tsx`]: page, [`${group}/[...rest]/page.tsx`]: page };
  const check = (changed: Record<string, string>) =>
    checkPersonalPages(aTree({ ...whole, ...changed }), isPersonalPath);

  test('pass when a layout waits, a catch-all ends the group and the policy knows the path', () => {
    expect(check({})).toEqual([]);
  });

  test.each([
    ['a layout that is made in advance', { [`${group}/layout.tsx`]: layout.replace('instant', 'slow') }, 2],
    ['a layout that does not wait', { [`${group}/layout.tsx`]: layout.replace('await connection();', '') }, 2],
    ['a wait below the top', { [`${group}/layout.tsx`]: layout.replace('  await', '    await') }, 2],
    ['no catch-all that says not found', { [`${group}/[...rest]/page.tsx`]: 'export default function Page() {}\n' }, 1],
    ['a page beside the layout', { 'app/[locale]/(studio)/studio-help/page.tsx': page }, 1],
    [
      'a path that the policy does not know',
      { 'app/[locale]/(admin)/admin/layout.tsx': layout, 'app/[locale]/(admin)/admin/[...rest]/page.tsx': page },
      1,
    ],
    ['a public page under the strict policy', { 'app/[locale]/(public)/studio/[slug]/page.tsx': page }, 1],
  ])('with %s are refused', (_, changed, count) => {
    expect(check(changed)).toHaveLength(count);
  });
});

describe('READMEs', () => {
  test('of rooms are refused beyond forty lines; the one of the house is not', () => {
    const long = 'a line\n'.repeat(41);
    const root = aTree({ 'README.md': long, 'server/README.md': long, 'db/README.md': 'a line\n'.repeat(40) });
    expect(checkReadmes(root)).toEqual(['server/README.md: has 41 lines, more than 40']);
  });

  test.each(['`server/kernel/gone.ts`', '`./gone/`', '`server/<domain>/gone.ts`', '`app/[locale]/gone.tsx`'])(
    'that cite %s, which is not there, are refused',
    (cited) => {
      expect(checkReadmes(aTree({ 'server/README.md': `See ${cited}.\n` }))).toEqual([
        `server/README.md: there is no ${cited}`,
      ]);
    },
  );

  test('may cite what is there, addresses, packages and commands', () => {
    const root = aTree({
      'package.json': '{"dependencies": {"drizzle-orm": "1"}}',
      'server/README.md':
        'See `kernel/errors.ts`, `server/kernel/`, `server/<domain>/router.ts`, `app/[locale]/(public)/page.tsx#Page`, ' +
        '`/dev/mailbox`, `drizzle-orm/pg-core`, `npm run verify`, `https://example.org/a`, `text/html`.\n\n' +
        '```\nserver/gone.ts\n`server/gone.ts`\n```\n',
      ...files(['server/kernel/errors.ts', 'server/events/router.ts', 'app/[locale]/(public)/page.tsx']),
    });
    expect(checkReadmes(root)).toEqual([]);
  });
});
