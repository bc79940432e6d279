import { z } from 'zod';
import { publicId } from '../kernel/pure/id';
import { defineJob, type Job } from '../kernel/queue';
import { tellHolders } from './commands/tell-holders';
import { newsNames, TELL_HOLDERS_JOB } from './schema';

const tellHoldersJob = defineJob({
  name: TELL_HOLDERS_JOB,
  payload: z.object({
    outboxId: publicId('obx'),
    eventId: publicId('evt'),
    news: z.enum(newsNames),
    after: publicId('tkt').nullable(),
  }),
  run: tellHolders,
});

export const ticketingJobs: readonly Job[] = [tellHoldersJob];
