import { and, eq, isNull } from 'drizzle-orm';
import { sessions } from '@/db/schema/identity';
import { allow, type Ctx } from '../../kernel/context';
import { notFound } from '../../kernel/errors';
import { emit } from '../../kernel/outbox';
import { transaction } from '../../kernel/transaction';
import { sessionRevoked } from '../events';
import { canRevokeSession } from '../policy';
import type { RevokeSessionInput } from '../schema';

/** Ends one sign-in, here or on another device. It is refused from its next request on. Ending it twice is one end. */
export async function revokeSession(ctx: Ctx, { sessionId }: RevokeSessionInput): Promise<void> {
  const [session] = await ctx.db.select().from(sessions).where(eq(sessions.id, sessionId));
  if (!session) throw notFound();
  allow(canRevokeSession(ctx.actor, session));

  await transaction(ctx, async (ctx) => {
    const revoked = await ctx.db
      .update(sessions)
      .set({ revokedAt: ctx.now })
      .where(and(eq(sessions.id, sessionId), isNull(sessions.revokedAt)))
      .returning({ id: sessions.id });
    if (revoked.length > 0) await emit(ctx, sessionRevoked, { userId: session.userId, sessionId });
  });
}
