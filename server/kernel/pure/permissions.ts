/** What may be granted, and where. A role is a row that names some of these; code asks only for permissions. */
export const permissions = {
  'organization.edit': { scopes: ['organization'], label: 'permissions.organization_edit' },
  'member.manage': { scopes: ['organization'], label: 'permissions.member_manage' },
  'event.create': { scopes: ['organization'], label: 'permissions.event_create' },
  'event.edit': { scopes: ['organization', 'event'], label: 'permissions.event_edit' },
  'event.read': { scopes: ['organization', 'event'], label: 'permissions.event_read' },
  'live.host': { scopes: ['organization', 'event'], label: 'permissions.live_host' },
  'chat.moderate': { scopes: ['organization', 'event'], label: 'permissions.chat_moderate' },
  'user.read': { scopes: ['platform'], label: 'permissions.user_read' },
  'role.manage': { scopes: ['platform', 'organization'], label: 'permissions.role_manage' },
  'activity.read': { scopes: ['platform', 'organization'], label: 'permissions.activity_read' },
} as const satisfies Record<string, { scopes: readonly Scope[]; label: string }>;

export type Scope = 'platform' | 'organization' | 'event';
export type Permission = keyof typeof permissions;

const allPermissions = Object.keys(permissions) as Permission[];

export const permissionsIn = (scope: Scope): Permission[] =>
  allPermissions.filter((permission) => permissions[permission].scopes.some((allowed) => allowed === scope));

export const isPermission = (value: string): value is Permission => Object.hasOwn(permissions, value);
