import { z } from 'zod';
import { defineJob } from '../kernel/queue';
import { collectOrphans } from './commands/collect-orphans';
import { processUpload } from './commands/process-upload';
import { PROCESS_JOB } from './internal/process-job';
import { fileInput } from './schema';

export const fileJobs = [
  defineJob({ name: PROCESS_JOB, payload: fileInput, run: (ctx, input) => processUpload(ctx, input) }),
  defineJob({
    name: 'files.collect-orphans',
    payload: z.object({}).loose(),
    schedule: '*/30 * * * *',
    run: (ctx) => collectOrphans(ctx),
  }),
];
