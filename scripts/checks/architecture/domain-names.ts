import { type Finding, filesIn } from '../source-files';

/** Folders of the server that are no domain. */
const serverRooms = ['api', 'i18n', 'integrations', 'jobs', 'kernel', 'stack'];
export const domains = [
  'admin',
  'analytics',
  'events',
  'files',
  'guide',
  'identity',
  'interviews',
  'live',
  'marketing',
  'messaging',
  'notifications',
  'reviews',
  'ticketing',
  'webhooks',
];

const FILES = ['README.md', 'events.ts', 'jobs.ts', 'policy.ts', 'router.ts', 'schema.ts', 'subscribers.ts'];
const FOLDERS = ['commands', 'internal', 'queries', 'rules', 'subscribers'];
/** The cookie and the handler of next-auth: the only other names there are. */
const EXTRA: Record<string, readonly string[]> = { identity: ['next-auth.ts', 'session.ts'] };
/** Names under which everything ends up. */
const NO_CONCERN = ['common', 'helpers', 'lib', 'models', 'service', 'services', 'shared', 'types', 'utils'];
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*\.ts$/;

/** Only names of the vocabulary stand in a domain, so that whoever knows one domain knows them all. */
export function checkDomainNames(root: string): Finding[] {
  return filesIn(root, ['server/**/*'])
    .filter((path) => /\.\w+$/.test(path))
    .flatMap((path) => {
      const complaint = complaintAbout(path.split('/').slice(1));
      return complaint ? [`${path}: ${complaint}`] : [];
    });
}

function complaintAbout([folder = '', ...rest]: string[]): string | undefined {
  if (rest.length === 0) {
    return ['env.ts', 'env.test.ts', 'README.md'].includes(folder)
      ? undefined
      : 'only env.ts stands beside the rooms of the server';
  }
  if (serverRooms.includes(folder)) return undefined;
  if (!domains.includes(folder)) return `"${folder}" is neither a room of the server nor a domain`;
  return inDomain(rest, EXTRA[folder] ?? []) ?? undefined;
}

function inDomain(path: readonly string[], extra: readonly string[]): string | undefined {
  const [first = '', second = '', ...deeper] = path;
  if (path.length === 1) return inVocabulary(first, extra);
  if (FOLDERS.includes(first)) return path.length === 2 ? inFolder(first, second) : `"${first}" has no folders`;
  if (NO_CONCERN.includes(first)) return `"${first}" says nothing: name the concern`;
  const [third = ''] = deeper;
  if (path.length === 2) return inVocabulary(second, []);
  if (!FOLDERS.includes(second) || path.length > 3) return 'a concern is one level deep and has the names of a domain';
  return inFolder(second, third);
}

/** A test is named after what it tests, which may be several files. */
function inVocabulary(name: string, extra: readonly string[]): string | undefined {
  const known = FILES.includes(name) || extra.includes(name) || (name.endsWith('.test.ts') && KEBAB.test(plain(name)));
  return known ? undefined : `"${name}" is not a name of the vocabulary`;
}

const plain = (name: string) => name.replace(/(\.int)?\.test\.ts$/, '.ts');

function inFolder(folder: string, name: string): string | undefined {
  const tested = plain(name);
  if (!KEBAB.test(tested) || tested === 'index.ts') return `"${name}" is not named like a thing of ours`;
  if (tested !== name) return undefined;
  if (folder === 'queries' && !/^(get|find|list|count)-/.test(name)) {
    return 'a query begins with get-, find-, list- or count-';
  }
  if (folder === 'commands' && !name.includes('-')) return 'a command is a verb and what it is about';
  if (folder === 'subscribers' && !domains.includes(name.replace('.ts', ''))) {
    return 'subscribers are sorted by the domain they listen to';
  }
  return undefined;
}
