import { eq } from 'drizzle-orm';
import { one } from '@/db/one';
import { emailVerifications, users } from '@/db/schema/identity';
import { allow, type Ctx, userId } from '../../kernel/context';
import { conflict, notFound } from '../../kernel/errors';
import { emit } from '../../kernel/outbox';
import { limitRate } from '../../kernel/rate-limit';
import { transaction } from '../../kernel/transaction';
import { verificationRequested } from '../events';
import { mailsToAddress } from '../internal/limits';
import { canEditProfile } from '../policy';
import { verificationExpiresAt } from '../rules/verification';

/** Another link to the person's own address. Earlier links keep working until their time is over. */
export async function requestVerification(ctx: Ctx): Promise<void> {
  const [user] = await ctx.db
    .select()
    .from(users)
    .where(eq(users.id, userId(ctx.actor)));
  if (!user) throw notFound();
  allow(canEditProfile(ctx.actor, user));
  if (user.emailVerifiedAt) throw conflict('identity.errors.already_verified');
  await limitRate(ctx.db, mailsToAddress, user.email.toLowerCase());

  await transaction(ctx, async (ctx) => {
    const { id: verificationId } = one(
      await ctx.db
        .insert(emailVerifications)
        .values({ userId: user.id, email: user.email, expiresAt: verificationExpiresAt(ctx.now), createdAt: ctx.now })
        .returning({ id: emailVerifications.id }),
    );
    await emit(ctx, verificationRequested, { userId: user.id, verificationId });
  });
}
