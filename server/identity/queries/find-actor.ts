import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db';
import { sessions } from '@/db/schema/identity';
import { type Actor, anonymous } from '../../kernel/pure/actor';
import { type Id, idFromUuid } from '../../kernel/pure/id';
import { isPermission } from '../../kernel/pure/permissions';

const grantRow = z.object({
  scope: z.enum(['platform', 'organization', 'event']),
  organization_id: z.string().nullable(),
  event_id: z.string().nullable(),
  permissions: z.array(z.string()),
});

/**
 * Who a session id stands for, with everything they were granted, in one statement that also keeps "last seen" fresh.
 * Asked on every request and remembered only within it, so what is revoked is gone at once.
 */
export async function findActor(db: Db, claim: { sessionId: Id<'ses'>; userId: Id<'usr'> }): Promise<Actor> {
  // open to everyone: this is what finds out who is asking
  const sessionId = sql.param(claim.sessionId, sessions.id);
  const userId = sql.param(claim.userId, sessions.userId);
  const [row] = await db.execute<{ verified: boolean; grants: unknown }>(sql`
    with seen as (
      update sessions set last_seen_at = now()
      where id = ${sessionId} and user_id = ${userId} and revoked_at is null and expires_at > now()
        and last_seen_at < now() - interval '5 minutes'
    )
    select u.email_verified_at is not null as verified, coalesce((
      select jsonb_agg(jsonb_build_object('scope', g.scope, 'organization_id', g.organization_id,
        'event_id', g.event_id, 'permissions', r.permissions))
      from grants g join roles r on r.id = g.role_id where g.user_id = u.id
    ), '[]'::jsonb) as grants
    from sessions s join users u on u.id = s.user_id
    where s.id = ${sessionId} and s.user_id = ${userId} and s.revoked_at is null and s.expires_at > now()`);
  if (!row) return anonymous;
  return {
    kind: 'user',
    id: claim.userId,
    sessionId: claim.sessionId,
    emailVerified: row.verified,
    grants: z
      .array(grantRow)
      .parse(row.grants)
      .map((grant) => ({
        scope: grant.scope,
        organizationId: grant.organization_id === null ? null : idFromUuid('org', grant.organization_id),
        eventId: grant.event_id === null ? null : idFromUuid('evt', grant.event_id),
        permissions: grant.permissions.filter(isPermission),
      })),
  };
}
