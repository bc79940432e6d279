import { one } from '@/db/one';
import { users } from '@/db/schema/identity';
import { allow, type Ctx } from '../../kernel/context';
import { invalidField } from '../../kernel/errors';
import { emit } from '../../kernel/outbox';
import type { Id } from '../../kernel/pure/id';
import { transaction, violatedUnique } from '../../kernel/transaction';
import { administratorCreated } from '../events';
import { hashPassword } from '../internal/password-hash';
import { addPlatformGrant } from '../internal/platform-grants';
import { canActAsOperator } from '../policy';
import { isReservedHandle } from '../rules/handle';
import { isWeakPassword } from '../rules/password';
import type { CreateAdministratorInput } from '../schema';

/** The first account of a house, made by whoever has its shell. They vouch for the address, so it counts as confirmed. */
export async function createAdministrator(
  ctx: Ctx,
  { password, ...person }: CreateAdministratorInput,
): Promise<{ userId: Id<'usr'> }> {
  allow(canActAsOperator(ctx.actor));
  if (isReservedHandle(person.handle)) throw invalidField('handle', 'identity.errors.handle_taken');
  if (isWeakPassword(password, person)) throw invalidField('password', 'identity.errors.password_common');
  const passwordHash = await hashPassword(password);

  try {
    return await transaction(ctx, async (ctx) => {
      const { id: userId } = one(
        await ctx.db
          .insert(users)
          .values({ ...person, passwordHash, emailVerifiedAt: ctx.now, createdAt: ctx.now })
          .returning({ id: users.id }),
      );
      await emit(ctx, administratorCreated, { userId });
      await addPlatformGrant(ctx, userId, 'administrator');
      return { userId };
    });
  } catch (error) {
    // Only whoever runs the house is told that an address is taken: the public form never says it.
    if (violatedUnique(error) === 'users_email_unique') throw invalidField('email', 'identity.errors.email_taken');
    if (violatedUnique(error) === 'users_handle_unique') throw invalidField('handle', 'identity.errors.handle_taken');
    throw error;
  }
}
