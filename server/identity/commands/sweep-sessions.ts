import { lt, or, sql } from 'drizzle-orm';
import { sessions } from '@/db/schema/identity';
import { allow, type Ctx } from '../../kernel/context';

/** Sessions that ended a month ago serve nobody: the activity log remembers the sign-ins themselves. */
export async function sweepSessions(ctx: Ctx): Promise<void> {
  // silent: nothing that anybody can see changes
  allow(ctx.actor.kind === 'system');
  const longAgo = sql`now() - interval '30 days'`;
  await ctx.db.delete(sessions).where(or(lt(sessions.expiresAt, longAgo), lt(sessions.revokedAt, longAgo)));
}
