import type { EventKind, EventStatus } from '../../events/schema';
import type { LiveRoomStatus } from '../schema';
import { opensUntil } from './opening';

/** `over`: its time has passed and nobody opened it. `called_off`: it does not take place, or not then. */
export type RoomState = 'waiting' | 'open' | 'ended' | 'over' | 'called_off';

type Room = { room: LiveRoomStatus | null; endedAt: Date | null };
type Event = { status: EventStatus; startsAt: Date; endsAt: Date };

/** Whether this event is one that people meet at in the browser, and was announced. */
export const hasRoom = ({ kind, status }: { kind: EventKind; status: EventStatus }): boolean =>
  kind !== 'in_person' && status !== 'draft' && status !== 'in_review';

/** What was ended before the event begins was a rehearsal, also when the event has moved since: people still wait. */
export const broadcastOf = ({ room, endedAt, startsAt }: Room & { startsAt: Date }): LiveRoomStatus | null =>
  room === 'ended' && endedAt !== null && endedAt < startsAt ? null : room;

/** How the room stands at a moment: what its page shows, and whether anybody is let in. */
export function roomStateOf(event: Event & Room, now: Date): RoomState {
  if (event.status === 'cancelled' || event.status === 'postponed') return 'called_off';
  const broadcast = broadcastOf(event);
  if (event.status !== 'published') return broadcast === null ? 'over' : 'ended';
  if (broadcast !== null) return broadcast;
  return now < opensUntil(event) ? 'waiting' : 'over';
}
