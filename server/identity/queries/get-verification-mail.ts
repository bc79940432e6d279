import { eq } from 'drizzle-orm';
import { emailVerifications, users } from '@/db/schema/identity';
import type { Locale } from '../../i18n/config';
import { allow, type Ctx } from '../../kernel/context';
import { notFound } from '../../kernel/errors';
import type { Id } from '../../kernel/pure/id';
import { verificationCode } from '../internal/links';

export type VerificationMailView = {
  email: string;
  firstName: string;
  locale: Locale;
  code: string;
};

/** What the mail with a verification link says. Only our own jobs may know a link. */
export async function getVerificationMail(ctx: Ctx, verificationId: Id<'evf'>): Promise<VerificationMailView> {
  allow(ctx.actor.kind === 'system');
  const [row] = await ctx.db
    .select({ email: emailVerifications.email, firstName: users.firstName, locale: users.locale })
    .from(emailVerifications)
    .innerJoin(users, eq(users.id, emailVerifications.userId))
    .where(eq(emailVerifications.id, verificationId));
  if (!row) throw notFound();
  return { ...row, code: verificationCode(verificationId) };
}
