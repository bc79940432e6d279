import { z } from 'zod/mini';
import type { TopicMessage } from '@/server/kernel/pure/topic';
import type { RoomView } from '@/server/live/queries/get-room';

/** What of a room changes while one looks at it. */
export type LiveState = Pick<RoomView, 'state' | 'openedAt'>;

const opened = z.object({ openedAt: z.iso.datetime() });
const ended = z.object({ state: z.enum(['waiting', 'open', 'ended', 'over', 'called_off']) });

export const stateOf = ({ state, openedAt }: RoomView): LiveState => ({ state, openedAt });

/** What was said of the room, applied to what is known of it. */
export function applyNews(before: LiveState, { type, payload }: TopicMessage): LiveState {
  if (type === 'opened') return { state: 'open', openedAt: new Date(opened.parse(payload).openedAt) };
  if (type === 'ended') return { ...before, state: ended.parse(payload).state };
  return before;
}
