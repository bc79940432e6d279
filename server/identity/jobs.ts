import { z } from 'zod';
import { defineJob } from '../kernel/queue';
import { sweepSessions } from './commands/sweep-sessions';

export const identityJobs = [
  defineJob({
    name: 'identity.sweep-sessions',
    payload: z.object({}).loose(),
    schedule: '41 3 * * *',
    run: (ctx) => sweepSessions(ctx),
  }),
];
