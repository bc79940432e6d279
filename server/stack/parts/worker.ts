import type { Part } from '../part';

export const workerPart: Part = {
  name: 'worker',
  label: 'Worker',
  phase: 'service',
  needs: ['mailbox', 'uploads'],
  optional: false,
  replacedBy: () => undefined,
  launch: ({ mode }) => ({
    run: {
      node:
        mode === 'dev'
          ? ['--watch', '--watch-preserve-output', '--import', 'tsx', 'server/jobs/worker.ts']
          : ['--import', 'tsx', 'server/jobs/worker.ts'],
    },
    env: { FOYER_PROCESS: 'worker' },
  }),
  ready: () => ({ kind: 'ipc' }),
  where: () => 'own process',
};
