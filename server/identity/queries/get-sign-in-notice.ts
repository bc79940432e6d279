import { eq } from 'drizzle-orm';
import { sessions, users } from '@/db/schema/identity';
import type { Locale } from '../../i18n/config';
import { allow, type Ctx } from '../../kernel/context';
import { notFound } from '../../kernel/errors';
import type { Id } from '../../kernel/pure/id';
import { deviceName } from '../rules/device';

export type SignInNoticeView = {
  email: string;
  firstName: string;
  locale: Locale;
  timeZone: string;
  device: string | null;
  address: string | null;
  at: Date;
};

/** What a person is told about a sign-in from a device we had not seen. Only our own jobs ask. */
export async function getSignInNotice(ctx: Ctx, sessionId: Id<'ses'>): Promise<SignInNoticeView> {
  allow(ctx.actor.kind === 'system');
  const [row] = await ctx.db
    .select({
      email: users.email,
      firstName: users.firstName,
      locale: users.locale,
      timeZone: users.timeZone,
      userAgent: sessions.userAgent,
      address: sessions.address,
      at: sessions.createdAt,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(eq(sessions.id, sessionId));
  if (!row) throw notFound();
  const { userAgent, ...notice } = row;
  return { ...notice, device: deviceName(userAgent) };
}
