import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const ROTATE_ABOVE_BYTES = 5 * 1024 * 1024;

export type LogFile = { path: string; descriptor: number; say: (line: string) => void; close: () => void };

export const logPath = (home: string, name: string) => join(home, 'logs', `${name}.log`);

/** Opens `<home>/logs/<name>.log` for appending; one older file is kept beside it. */
export function openLog(home: string, name: string): LogFile {
  mkdirSync(join(home, 'logs'), { recursive: true });
  const path = logPath(home, name);
  if (existsSync(path) && statSync(path).size > ROTATE_ABOVE_BYTES) renameSync(path, `${path}.1`);
  // Children get the descriptor itself, so their last words survive the supervisor.
  const descriptor = openSync(path, 'a', 0o600);
  return {
    path,
    descriptor,
    say: (line) => writeSync(descriptor, `${new Date().toISOString()} [stack] ${line}\n`),
    close: () => closeSync(descriptor),
  };
}

export function lastLines(path: string, count: number): string[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8').trimEnd().split('\n').slice(-count);
}
