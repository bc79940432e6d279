import { publicProcedure, router, userProcedure } from '../api/trpc';
import { endRoom } from './commands/end-room';
import { joinRoom } from './commands/join-room';
import { openRoom } from './commands/open-room';
import { getRoom } from './queries/get-room';
import { roomInput } from './schema';

export const liveRouter = router({
  room: publicProcedure.input(roomInput).query(({ ctx, input }) => getRoom(ctx, input)),
  open: userProcedure.input(roomInput).mutation(({ ctx, input }) => openRoom(ctx, input)),
  end: userProcedure.input(roomInput).mutation(({ ctx, input }) => endRoom(ctx, input)),
  join: publicProcedure.input(roomInput).mutation(({ ctx, input }) => joinRoom(ctx, input)),
});
