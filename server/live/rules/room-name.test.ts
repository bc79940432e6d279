import { expect, test } from 'vitest';
import { newId } from '../../kernel/pure/id';
import { eventOfRoom, roomNameOf } from './room-name';

test('a room leads back to its event, and no other room leads to one', () => {
  const eventId = newId('evt');
  expect(eventOfRoom(roomNameOf(eventId))).toBe(eventId);
  for (const name of ['', 'dev-live', 'live-', eventId, `live-${newId('usr')}`, `green-${eventId}`]) {
    expect(eventOfRoom(name)).toBeNull();
  }
});
