import { type Permission, permissionsIn, type Scope } from './permissions';

export type BuiltInRole = {
  key: string;
  scope: Exclude<Scope, 'event'>;
  name: string;
  permissions: readonly Permission[];
};

/**
 * The roles that every database has. They follow the code: a release that changes one changes its row at the next
 * migration. An organiser's role may also be given for a single event, where it allows the same on that event alone.
 */
export const builtInRoles = [
  { key: 'administrator', scope: 'platform', name: 'Administrator', permissions: permissionsIn('platform') },
  { key: 'owner', scope: 'organization', name: 'Owner', permissions: permissionsIn('organization') },
  {
    key: 'manager',
    scope: 'organization',
    name: 'Manager',
    // Everything but saying what a role allows: that would let a manager become the owner.
    permissions: permissionsIn('organization').filter((permission) => permission !== 'role.manage'),
  },
  {
    key: 'editor',
    scope: 'organization',
    name: 'Editor',
    permissions: ['event.create', 'event.edit', 'event.read', 'chat.moderate', 'live.host'],
  },
  { key: 'finance', scope: 'organization', name: 'Finance', permissions: ['event.read', 'activity.read'] },
  { key: 'moderator', scope: 'organization', name: 'Moderator', permissions: ['event.read', 'chat.moderate'] },
  { key: 'door', scope: 'organization', name: 'Door', permissions: ['event.read'] },
  { key: 'speaker', scope: 'organization', name: 'Speaker', permissions: ['event.read'] },
] as const satisfies readonly BuiltInRole[];

type BuiltInRoleIn<S extends BuiltInRole['scope']> = Extract<(typeof builtInRoles)[number], { scope: S }>['key'];

export type PlatformRoleKey = BuiltInRoleIn<'platform'>;
export type OrganizationRoleKey = BuiltInRoleIn<'organization'>;
