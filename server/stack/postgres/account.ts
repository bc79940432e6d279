import { execFileSync, spawnSync } from 'node:child_process';

export type Account = { name: string; uid: number; gid: number };

/** PostgreSQL refuses to run as root. Nobody else needs an account: then it runs as whoever started Foyer. */
export function unprivilegedAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const account = lookUp('foyer') ?? created('foyer') ?? lookUp('nobody');
  if (!account)
    throw new Error('There is no unprivileged user to run PostgreSQL as; create one: useradd --system foyer');
  return account;
}

function lookUp(name: string): Account | undefined {
  const answers = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }));
  const [uid, gid] = answers.map(({ status, stdout }) => (status === 0 ? Number(stdout.trim()) : Number.NaN));
  return uid === undefined || gid === undefined || Number.isNaN(uid + gid) ? undefined : { name, uid, gid };
}

/** Two clones may start at once; whoever comes second finds the user that the first one made. */
function created(name: string): Account | undefined {
  spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', name], { stdio: 'ignore' });
  return lookUp(name);
}

/** Whether the account gets through every folder on the way and may read what lies there. */
export const canReach = (account: Account, folder: string): boolean =>
  spawnSync('/bin/sh', ['-c', 'cd "$1" && ls . > /dev/null', 'sh', folder], {
    uid: account.uid,
    gid: account.gid,
    cwd: '/',
    stdio: 'ignore',
  }).status === 0;

export const giveTo = (account: Account | undefined, folder: string): void => {
  if (account) execFileSync('chown', ['-R', `${account.uid}:${account.gid}`, folder]);
};
