import { eq } from 'drizzle-orm';
import { users } from '@/db/schema/identity';
import type { Locale } from '../../i18n/config';
import { allow, type Ctx } from '../../kernel/context';
import { notFound } from '../../kernel/errors';
import type { Id } from '../../kernel/pure/id';

export type RecipientView = { email: string; firstName: string; locale: Locale };

/** Where to write to somebody, and in which language. Only our own jobs ask. */
export async function getRecipient(ctx: Ctx, userId: Id<'usr'>): Promise<RecipientView> {
  allow(ctx.actor.kind === 'system');
  const [user] = await ctx.db
    .select({ email: users.email, firstName: users.firstName, locale: users.locale })
    .from(users)
    .where(eq(users.id, userId));
  if (!user) throw notFound();
  return user;
}
