import { expect, test } from 'vitest';
import { sessionExpiresAt } from './session';
import { verificationExpiresAt, verificationState } from './verification';

const now = new Date('2026-11-24T12:00:00Z');
const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

test('a link works for a day and a session for thirty', () => {
  expect(verificationExpiresAt(now)).toEqual(at(24));
  expect(sessionExpiresAt(now)).toEqual(at(30 * 24));
});

test.each([
  ['before its time is over', { usedAt: null, expiresAt: at(1) }, 'open'],
  ['in the very moment its time is over', { usedAt: null, expiresAt: now }, 'expired'],
  ['after its time', { usedAt: null, expiresAt: at(-1) }, 'expired'],
  ['used in time', { usedAt: at(-1), expiresAt: at(1) }, 'used'],
  ['used, long after its time', { usedAt: at(-100), expiresAt: at(-50) }, 'used'],
])('a link %s is seen as it is', (_, link, state) => {
  expect(verificationState(link, now)).toBe(state);
});
