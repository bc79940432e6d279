import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import { sessions } from '@/db/schema/identity';
import { type Ctx, userId } from '../../kernel/context';
import type { Id } from '../../kernel/pure/id';
import { deviceName } from '../rules/device';

export type SessionView = {
  id: Id<'ses'>;
  device: string | null;
  address: string | null;
  createdAt: Date;
  lastSeenAt: Date;
  isThisOne: boolean;
};

/** More sign-ins than this at once is not a person; the newest are shown. */
const SHOWN = 50;

export async function listSessions(ctx: Ctx): Promise<SessionView[]> {
  // open to everyone: the statement can only reach the rows of whoever asks
  const { actor } = ctx;
  const rows = await ctx.db
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, userId(actor)), isNull(sessions.revokedAt), gt(sessions.expiresAt, sql`now()`)))
    .orderBy(desc(sessions.lastSeenAt))
    .limit(SHOWN);
  return rows.map(({ id, userAgent, address, createdAt, lastSeenAt }) => ({
    id,
    device: deviceName(userAgent),
    address,
    createdAt,
    lastSeenAt,
    isThisOne: actor.kind === 'user' && actor.sessionId === id,
  }));
}
