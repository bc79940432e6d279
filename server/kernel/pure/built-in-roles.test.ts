import { expect, test } from 'vitest';
import { type BuiltInRole, builtInRoles } from './built-in-roles';
import { permissions, permissionsIn } from './permissions';

const roles: readonly BuiltInRole[] = builtInRoles;
const roleOf = (key: string) => roles.find((role) => role.key === key);

test.each(roles)(
  '$key may only do what can be granted in its scope, and each thing once',
  ({ permissions: held, scope }) => {
    expect(held.length).toBeGreaterThan(0);
    expect(new Set(held).size).toBe(held.length);
    for (const permission of held) expect(permissions[permission].scopes).toContain(scope);
  },
);

test('an owner may do everything in an organiser, and nobody else in the team may say what roles allow', () => {
  expect(roleOf('owner')?.permissions).toEqual(permissionsIn('organization'));
  const others = roles.filter(({ key, scope }) => scope === 'organization' && key !== 'owner');
  for (const { permissions: held } of others) expect(held).not.toContain('role.manage');
});

test('whoever stands at the door or on the stage changes nothing', () => {
  for (const key of ['door', 'speaker', 'moderator', 'finance']) {
    expect(roleOf(key)?.permissions.filter((permission) => /\.(edit|create|manage)$/.test(permission))).toEqual([]);
  }
});
