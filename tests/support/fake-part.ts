import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { processFingerprint } from '@/scripts/process-lock.mjs';
import { logPath } from '@/server/stack/log-file';
import type { Part, PartContext } from '@/server/stack/part';
import { loadSecrets } from '@/server/stack/secrets';

export const ROOT = resolve(import.meta.dirname, '../..');

/** A data folder for one test. */
export function aHome(onTestFinished: (clean: () => void) => void): string {
  const home = mkdtempSync(join(tmpdir(), 'foyer-stack-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  return home;
}

/** See `fake-process.mjs`. */
type Behaviour = 'stays' | 'dies' | 'fails' | 'hangs' | 'deaf' | 'parent' | 'orphans' | (string & {});

/** A part whose process follows a plan, one word per start, and writes into the diary of its data folder. */
export const aPart = (name: string, plan: readonly Behaviour[] = ['stays'], parts: Partial<Part> = {}): Part => ({
  name,
  label: `The ${name}`,
  phase: 'service',
  needs: [],
  optional: false,
  replacedBy: () => undefined,
  launch: ({ home }) => ({
    run: { node: [join(ROOT, 'tests/support/fake-process.mjs')] },
    env: { FAKE_NAME: name, FAKE_PLAN: plan.join(','), FAKE_DIARY: diaryOf(home), FAKE_LOG: logPath(home, name) },
    graceMs: 300,
  }),
  ready: () => ({ kind: 'ipc' }),
  ...parts,
});

const diaryOf = (home: string) => join(home, 'diary');

export const aContext = (home: string): PartContext => ({
  root: ROOT,
  home,
  mode: 'start',
  secrets: loadSecrets(home, {}),
  env: { PATH: process.env.PATH ?? '' },
  port: 0,
  signal: new AbortController().signal,
});

/** What the processes did, in order: `['web began', …]`. */
export const diary = (home: string): string[] => entries(home).map(({ name, what }) => `${name} ${what}`);

export const pidsOf = (home: string, wanted: string): number[] =>
  entries(home)
    .filter(({ name, what }) => `${name} ${what}` === wanted)
    .map(({ pid }) => pid);

export const isAlive = (pid: number): boolean => processFingerprint(pid) !== undefined;

function entries(home: string) {
  if (!existsSync(diaryOf(home))) return [];
  const lines = readFileSync(diaryOf(home), 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [name = '', what = '', pid = ''] = line.split(' ');
    return { name, what, pid: Number(pid) };
  });
}
