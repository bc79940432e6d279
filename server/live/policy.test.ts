import { expect, test } from 'vitest';
import { type Actor, anonymous, type Grant } from '../kernel/pure/actor';
import { newId } from '../kernel/pure/id';
import { canHostRoom, roleIn } from './policy';

const event = { id: newId('evt'), organizationId: newId('org') };
const grant = (parts: Partial<Grant> = {}): Grant => ({
  scope: 'organization',
  organizationId: event.organizationId,
  eventId: null,
  permissions: ['live.host'],
  ...parts,
});
const person = (...grants: Grant[]): Actor => ({
  kind: 'user',
  id: newId('usr'),
  sessionId: newId('ses'),
  emailVerified: true,
  grants,
});
const guest: Actor = { kind: 'ticket', ticketId: newId('tkt'), eventId: event.id };

test('a host is whoever was given this, for the organiser or for this event alone', () => {
  expect(canHostRoom(person(grant()), event)).toBe(true);
  expect(canHostRoom(person(grant({ scope: 'event', eventId: event.id })), event)).toBe(true);
});

test.each([
  ['reads what is not public', person(grant({ permissions: ['event.read', 'event.edit'] }))],
  ['hosts for another organiser', person(grant({ organizationId: newId('org') }))],
  ['hosts another event', person(grant({ scope: 'event', eventId: newId('evt') }))],
  ['was given nothing', person()],
  ['holds a ticket', guest],
  ['is nobody', anonymous],
])('whoever %s is no host', (_, actor) => {
  expect(canHostRoom(actor, event)).toBe(false);
});

test('a ticket makes an attendee, and a host stays one with a ticket in the pocket', () => {
  expect(roleIn(guest, event, true)).toBe('attendee');
  expect(roleIn(person(), event, true)).toBe('attendee');
  expect(roleIn(person(grant()), event, true)).toBe('host');
  expect(roleIn(person(grant()), event, false)).toBe('host');
});

test('whoever has neither is nothing there, and programs stand on no stage', () => {
  expect(roleIn(person(), event, false)).toBeNull();
  expect(roleIn(anonymous, event, false)).toBeNull();
  expect(roleIn({ kind: 'system', name: 'test' }, event, false)).toBeNull();
});
