import { type Id, isId } from '../../kernel/pure/id';

const PREFIX = 'live-';

/** What the room server calls the room of an event. */
export const roomNameOf = (eventId: Id<'evt'>): string => `${PREFIX}${eventId}`;

/** `null`: a room of somebody else's, such as the one under /dev. */
export function eventOfRoom(name: string): Id<'evt'> | null {
  const eventId = name.startsWith(PREFIX) ? name.slice(PREFIX.length) : '';
  return isId('evt', eventId) ? eventId : null;
}
