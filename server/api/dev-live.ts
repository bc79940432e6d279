import { z } from 'zod';
import { video } from '../integrations/video';
import { type RoomPass, VideoError } from '../integrations/video/port';
import { DomainError, notFound } from '../kernel/errors';
import { logger } from '../kernel/logger';
import { stagePermissions } from '../live/rules/stage-roles';
import { devProcedure, router } from './trpc';

const ROOM = 'dev-live';
const MAX_PEOPLE = 12;

const joinInput = z.object({
  name: z.string().trim().min(1).max(60),
  /** One per tab, made there: whoever comes back takes their own place and not a second one. */
  identity: z.uuid(),
});

/** The room is opened whenever somebody comes: it closes by itself, and a server that was started again knows none. */
async function join({ name, identity }: z.infer<typeof joinInput>): Promise<RoomPass> {
  const rooms = video();
  if (!rooms) throw notFound('dev.live.errors.missing');
  try {
    await rooms.openRoom({ name: ROOM, maxParticipants: MAX_PEOPLE });
    return await rooms.pass({ room: ROOM, identity, name, permissions: stagePermissions('speaker') });
  } catch (cause) {
    if (!(cause instanceof VideoError)) throw cause;
    logger().warn({ error: cause }, 'the room server did not answer');
    throw new DomainError('retry', 'dev.live.errors.down', { cause });
  }
}

/** Behind /dev/live: one room in which everybody is a speaker. */
export const devLiveRouter = router({
  state: devProcedure.query(() => ({ present: video() !== null })),
  join: devProcedure.input(joinInput).mutation(({ input }) => join(input)),
});
