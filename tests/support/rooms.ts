import { type Attendance, type PassRequest, type Video, VideoError } from '@/server/integrations/video/port';

/** A room server in memory: what was asked of it can be read, and it can be told to be down. */
export function aRoomServer() {
  const open = new Set<string>();
  const passes: PassRequest[] = [];
  const removed: Attendance[] = [];
  let down = false;
  const answer = async () => {
    if (down) throw new VideoError('does not answer', { retryable: true, cause: null });
  };
  const rooms: Video = {
    openRoom: async ({ name }) => {
      await answer();
      open.add(name);
    },
    closeRoom: async (name) => {
      await answer();
      open.delete(name);
    },
    rooms: async () => [...open].map((name) => ({ name, participantCount: 0, createdAt: new Date() })),
    pass: async (request) => {
      passes.push(request);
      return { url: 'ws://rooms.test', token: 'token', expiresAt: new Date(Date.now() + 600_000) };
    },
    permit: async () => 'absent',
    remove: async (who) => {
      await answer();
      removed.push(who);
      return 'removed';
    },
    participants: async () => [],
    readNews: async () => null,
  };
  return {
    rooms,
    open,
    passes,
    removed,
    forgetRooms: () => open.clear(),
    goDown: () => {
      down = true;
    },
  };
}
