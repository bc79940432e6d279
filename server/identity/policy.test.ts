import { expect, test } from 'vitest';
import { type Actor, anonymous, type Grant } from '../kernel/pure/actor';
import { newId } from '../kernel/pure/id';
import { canEnterAdministration } from './policy';

const user = (...grants: Grant[]): Actor => ({
  kind: 'user',
  id: newId('usr'),
  sessionId: newId('ses'),
  emailVerified: true,
  grants,
});
const platform = (...permissions: Grant['permissions']): Grant => ({
  scope: 'platform',
  organizationId: null,
  eventId: null,
  permissions,
});

test('the administration opens to whoever has a part in running the platform', () => {
  expect(canEnterAdministration(user(platform('activity.read')))).toBe(true);
});

test('an organiser’s owner has none, whatever they may do at home', () => {
  const owner: Grant = {
    ...platform('role.manage', 'activity.read'),
    scope: 'organization',
    organizationId: newId('org'),
  };
  expect(canEnterAdministration(user(owner))).toBe(false);
});

test('nobody enters without a grant', () => {
  expect(canEnterAdministration(user())).toBe(false);
  expect(canEnterAdministration(user(platform()))).toBe(false);
  expect(canEnterAdministration(anonymous)).toBe(false);
});
