import { lt, or, sql } from 'drizzle-orm';
import { devices, emailVerifications, sessions } from '@/db/schema/identity';
import { allow, type Ctx } from '../../kernel/context';
import { DEVICE_DAYS } from '../schema';

/**
 * Sessions and mailed links that ended a month ago serve nobody: the activity log remembers the sign-ins themselves. A
 * browser's mark lives as long as its cookie, which is never made to last longer.
 */
export async function sweepSignIns(ctx: Ctx): Promise<void> {
  // silent: nothing that anybody can see changes
  allow(ctx.actor.kind === 'system');
  const longAgo = sql`now() - interval '30 days'`;
  await ctx.db.delete(sessions).where(or(lt(sessions.expiresAt, longAgo), lt(sessions.revokedAt, longAgo)));
  await ctx.db.delete(emailVerifications).where(lt(emailVerifications.expiresAt, longAgo));
  await ctx.db.delete(devices).where(lt(devices.createdAt, sql`now() - make_interval(days => ${DEVICE_DAYS})`));
}
