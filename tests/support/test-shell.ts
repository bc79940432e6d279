import { sections } from '@/server/env';
import { stackKeys } from '@/server/stack/keys';

type Variables = Record<string, string | undefined>;

/** What a program needs to run at all, and where it may put what it unpacks. */
const INHERITED = ['PATH', 'HOME', 'USER', 'LANG', 'TMPDIR', 'TZ', 'CI', 'NODE_OPTIONS', 'XDG_CACHE_HOME'];
/** How Go and downloads reach what they need, for the parts that are got at the first start. */
const REACHING = ['GOPATH', 'GOCACHE', 'GOMODCACHE', 'GOPROXY', 'GOSUMDB', 'HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY'];

/**
 * The environment tests start the stack with. Whatever the person's shell or `.env` says about a database or a mail
 * vendor is blanked, which counts as not set: tests must never write to what somebody works with.
 */
export function testShell(own: Variables, shell: Variables = process.env): Variables {
  const declared = Object.values({ ...sections, stack: stackKeys }).flatMap((keys) => Object.keys(keys));
  return {
    ...Object.fromEntries([...declared, 'FOYER_BUILD_DIR'].map((name) => [name, ''])),
    ...Object.fromEntries([...INHERITED, ...REACHING].map((name) => [name, shell[name]])),
    ...own,
  };
}
