import { z } from 'zod';
import { defineJob, type Job } from '../kernel/queue';
import { endForgottenRooms } from './commands/end-forgotten-rooms';

export const liveJobs: readonly Job[] = [
  defineJob({
    name: 'live.end-forgotten-rooms',
    payload: z.object({}).loose(),
    schedule: '*/10 * * * *',
    run: (ctx) => endForgottenRooms(ctx),
  }),
];
