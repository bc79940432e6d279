import { z } from 'zod';
import { defineJob } from '../kernel/queue';
import { sweepSignIns } from './commands/sweep-sign-ins';

export const identityJobs = [
  defineJob({
    name: 'identity.sweep-sign-ins',
    payload: z.object({}).loose(),
    schedule: '41 3 * * *',
    run: (ctx) => sweepSignIns(ctx),
  }),
];
