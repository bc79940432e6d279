import { z } from 'zod';
import { once } from '../kernel/idempotency';
import type { Topic } from '../kernel/pure/topic';
import { newestMessages, say } from '../kernel/realtime';
import { devProcedure, router } from './trpc';

/** A wall for notes under /dev: the smallest thing that is written, pushed, missed and caught up with. */
export const WALL_KIND = 'dev-wall';
const WALL: Topic = `${WALL_KIND}:main`;
const SHOWN = 100;

const noteInput = z.object({
  /** Made by the writer: the same note sent again is the same note. */
  key: z.uuid(),
  name: z.string().trim().min(1).max(40),
  text: z.string().trim().min(1).max(20_000),
});

export const wallRouter = router({
  read: devProcedure.query(({ ctx }) => newestMessages(ctx.db, WALL, SHOWN)),
  post: devProcedure.input(noteInput).mutation(({ ctx, input }) =>
    once(ctx, {
      scope: WALL,
      key: input.key,
      input,
      work: async (ctx) => {
        say(ctx, { topic: WALL, type: 'noted', payload: { ...input, at: ctx.now.toISOString() } });
        return {};
      },
    }),
  ),
});
