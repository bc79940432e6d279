import { expect, test } from 'vitest';
import { allow, userId } from './context';
import { anonymous } from './pure/actor';
import { newId } from './pure/id';

test('whoever may, passes', () => {
  expect(() => allow(true)).not.toThrow();
  expect(() => allow(true, { seen: true })).not.toThrow();
});

test('whoever may not even see a thing is told that there is none, whoever sees it that they may not', () => {
  expect(() => allow(false)).toThrow('not_found');
  expect(() => allow(false, { seen: false })).toThrow('not_found');
  expect(() => allow(false, { seen: true })).toThrow('forbidden');
});

test('only a person has a person’s id', () => {
  const id = newId('usr');
  expect(userId({ kind: 'user', id, sessionId: newId('ses'), emailVerified: false, grants: [] })).toBe(id);
  for (const actor of [
    anonymous,
    { kind: 'system', name: 'clock' } as const,
    { kind: 'ticket', ticketId: newId('tkt'), eventId: newId('evt') } as const,
    { kind: 'key', id: newId('key'), organizationId: newId('org'), permissions: [] } as const,
  ]) {
    expect(() => userId(actor)).toThrow('unauthenticated');
  }
});
