import { eq } from 'drizzle-orm';
import { users } from '@/db/schema/identity';
import { allow, type Ctx } from '../../kernel/context';
import { conflict, invalidField } from '../../kernel/errors';
import { transaction } from '../../kernel/transaction';
import { addPlatformGrant } from '../internal/platform-grants';
import { canActAsOperator } from '../policy';
import type { GrantPlatformRoleInput } from '../schema';

/** Gives a role on the whole platform to somebody who has an account. It holds from their next request on. */
export async function grantPlatformRole(ctx: Ctx, { email, role }: GrantPlatformRoleInput): Promise<void> {
  // silent: addPlatformGrant says it, when there was something to give
  allow(canActAsOperator(ctx.actor));
  await transaction(ctx, async (ctx) => {
    const [user] = await ctx.db.select().from(users).where(eq(users.email, email)).for('update');
    if (!user) throw invalidField('email', 'identity.errors.email_unknown');
    // Anybody can sign up with somebody else's address; only the mailed link proves whose it is.
    if (!user.emailVerifiedAt) throw conflict('identity.errors.email_unconfirmed');
    if (!(await addPlatformGrant(ctx, user.id, role))) throw conflict('identity.errors.role_held');
  });
}
