import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { project } from './tree';

/** Runs one of the installed programs as the check does, in another folder. */
export function runTool(name: string, args: readonly string[], cwd: string): { ok: boolean; output: string } {
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined };
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    [join(project, 'node_modules/.bin', name), ...args],
    { cwd, encoding: 'utf8', env },
  );
  if (error) throw error;
  return { ok: status === 0, output: stdout + stderr };
}
