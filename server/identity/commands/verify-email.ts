import { and, eq, isNull } from 'drizzle-orm';
import { emailVerifications, users } from '@/db/schema/identity';
import type { Ctx } from '../../kernel/context';
import { conflict, notFound } from '../../kernel/errors';
import { emit } from '../../kernel/outbox';
import { transaction } from '../../kernel/transaction';
import { emailVerified } from '../events';
import { verificationOf } from '../internal/links';
import { verificationState } from '../rules/verification';
import type { VerifyEmailInput } from '../schema';

/** Consumes a mailed link. Opening the page does not: mail scanners open every link they see. */
export async function verifyEmail(ctx: Ctx, { code }: VerifyEmailInput): Promise<void> {
  // open to everyone: the code is the key, and the mail may be read on another device than the sign-up
  const id = verificationOf(code);
  if (!id) throw notFound('identity.errors.link_unknown');

  await transaction(ctx, async (ctx) => {
    const [link] = await ctx.db.select().from(emailVerifications).where(eq(emailVerifications.id, id)).for('update');
    if (!link) throw notFound('identity.errors.link_unknown');
    const state = verificationState(link, ctx.now);
    if (state === 'expired') throw conflict('identity.errors.link_expired');
    if (state === 'used') throw conflict('identity.errors.link_used');

    await ctx.db.update(emailVerifications).set({ usedAt: ctx.now }).where(eq(emailVerifications.id, id));
    const verified = await ctx.db
      .update(users)
      .set({ emailVerifiedAt: ctx.now })
      .where(and(eq(users.id, link.userId), eq(users.email, link.email), isNull(users.emailVerifiedAt)))
      .returning({ id: users.id });
    if (verified.length > 0) await emit(ctx, emailVerified, { userId: link.userId });
  });
}
