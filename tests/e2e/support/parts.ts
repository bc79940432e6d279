import { expect } from '@playwright/test';
import { readState } from '@/server/stack/state';
import { stackUnderTest } from './stack-under-test';

const stateOf = (part: string) => {
  const state = readState(stackUnderTest().home).parts[part];
  if (!state) throw new Error(`The stack under test has no part "${part}"`);
  return state;
};

/** Ends a part as a crash would, and answers how to wait until the supervisor has it running again. */
export function killPart(part: string): { isBack: () => Promise<void> } {
  const { pid, restarts } = stateOf(part);
  if (!pid) throw new Error(`"${part}" does not run`);
  process.kill(pid, 'SIGKILL');
  return {
    isBack: () =>
      expect
        .poll(
          () => {
            const now = stateOf(part);
            return now.restarts > restarts && now.status;
          },
          { message: `"${part}" runs again`, timeout: 45_000 },
        )
        .toBe('ready'),
  };
}
