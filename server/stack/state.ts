import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const partState = z.object({
  status: z.enum(['starting', 'ready', 'waiting to restart', 'stopping', 'stopped']),
  pid: z.number().optional(),
  restarts: z.number(),
  since: z.string(),
  lastExit: z.string().optional(),
});
export type PartState = z.infer<typeof partState>;

const stateFile = z.object({
  ports: z.record(z.string(), z.number()).default({}),
  origin: z.string().optional(),
  parts: z.record(z.string(), partState).default({}),
});
export type StackState = z.infer<typeof stateFile>;

const statePath = (home: string) => join(home, 'state.json');

/** What the last run left; a damaged file only costs remembered ports. */
export function readState(home: string): StackState {
  if (!existsSync(statePath(home))) return { ports: {}, parts: {} };
  try {
    return stateFile.parse(JSON.parse(readFileSync(statePath(home), 'utf8')));
  } catch {
    // Ports can be chosen again, so a file cut short by a power failure is as good as none.
    return { ports: {}, parts: {} };
  }
}

export function writeState(home: string, state: StackState): void {
  const draft = `${statePath(home)}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(state, null, 2)}\n`);
  renameSync(draft, statePath(home));
}
