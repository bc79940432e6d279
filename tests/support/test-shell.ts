import { sections } from '@/server/env';
import { stackKeys } from '@/server/stack/keys';

type Variables = Record<string, string | undefined>;

/** What a program needs to run at all, and where it may put what it unpacks. */
const INHERITED = ['PATH', 'HOME', 'USER', 'LANG', 'TMPDIR', 'TZ', 'CI', 'NODE_OPTIONS'];

/**
 * The environment tests start the stack with. Whatever the person's shell or `.env` says about a database or a mail
 * vendor is blanked, which counts as not set: tests must never write to what somebody works with.
 */
export function testShell(own: Variables, shell: Variables = process.env): Variables {
  const declared = Object.values({ ...sections, stack: stackKeys }).flatMap((keys) => Object.keys(keys));
  return {
    ...Object.fromEntries([...declared, 'FOYER_BUILD_DIR'].map((name) => [name, ''])),
    ...Object.fromEntries(INHERITED.map((name) => [name, shell[name]])),
    ...own,
  };
}
