import { eq } from 'drizzle-orm';
import { emailVerifications } from '@/db/schema/identity';
import type { Ctx } from '../../kernel/context';
import { verificationOf } from '../internal/links';
import { type VerificationState, verificationState } from '../rules/verification';
import type { VerifyEmailInput } from '../schema';

export type VerificationView = { state: VerificationState };

/** What a mailed link is still good for. Asking does not use it up; a code that we never mailed is null. */
export async function findVerification(ctx: Ctx, { code }: VerifyEmailInput): Promise<VerificationView | null> {
  // open to everyone: the code is the key, and nothing is told but its own state
  const id = verificationOf(code);
  if (!id) return null;
  const [link] = await ctx.db
    .select({ usedAt: emailVerifications.usedAt, expiresAt: emailVerifications.expiresAt })
    .from(emailVerifications)
    .where(eq(emailVerifications.id, id));
  return link ? { state: verificationState(link, ctx.now) } : null;
}
