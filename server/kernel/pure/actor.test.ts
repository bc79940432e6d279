import { expect, test } from 'vitest';
import { type Actor, anonymous, type Grant, holds } from './actor';
import { newId } from './id';

const [ours, theirs] = [newId('org'), newId('org')];
const [evening, matinee] = [newId('evt'), newId('evt')];
const grant = (parts: Partial<Grant>): Grant => ({
  scope: 'organization',
  organizationId: null,
  eventId: null,
  permissions: ['event.edit'],
  ...parts,
});
const user = (...grants: Grant[]): Actor => ({
  kind: 'user',
  id: newId('usr'),
  sessionId: newId('ses'),
  emailVerified: true,
  grants,
});

test('the default is no', () => {
  for (const actor of [anonymous, user(), { kind: 'ticket', ticketId: newId('tkt'), eventId: evening } as const]) {
    expect(holds(actor, 'event.edit', { organizationId: ours })).toBe(false);
  }
});

test('a grant on an organiser covers its events and nothing of another organiser', () => {
  const editor = user(grant({ organizationId: ours }));
  expect(holds(editor, 'event.edit', { organizationId: ours })).toBe(true);
  expect(holds(editor, 'event.edit', { organizationId: ours, eventId: evening })).toBe(true);
  expect(holds(editor, 'event.edit', { organizationId: theirs, eventId: evening })).toBe(false);
  expect(holds(editor, 'event.edit', 'platform')).toBe(false);
});

test('a grant on one event covers that event alone', () => {
  const guest = user(grant({ scope: 'event', eventId: evening }));
  expect(holds(guest, 'event.edit', { organizationId: ours, eventId: evening })).toBe(true);
  expect(holds(guest, 'event.edit', { organizationId: ours, eventId: matinee })).toBe(false);
  expect(holds(guest, 'event.edit', { organizationId: ours })).toBe(false);
});

test('a grant covers only what it names', () => {
  expect(holds(user(grant({ organizationId: ours })), 'member.manage', { organizationId: ours })).toBe(false);
});

test('a platform grant covers everything it names everywhere', () => {
  const admin = user(grant({ scope: 'platform', permissions: ['user.read'] }));
  expect(holds(admin, 'user.read', 'platform')).toBe(true);
  expect(holds(admin, 'event.edit', { organizationId: ours })).toBe(false);
});

test('a key acts for its own organiser, within its permissions', () => {
  const key: Actor = { kind: 'key', id: newId('key'), organizationId: ours, permissions: ['event.read'] };
  expect(holds(key, 'event.read', { organizationId: ours })).toBe(true);
  expect(holds(key, 'event.read', { organizationId: theirs })).toBe(false);
  expect(holds(key, 'event.edit', { organizationId: ours })).toBe(false);
  expect(holds(key, 'event.read', 'platform')).toBe(false);
});
