import { and, eq } from 'drizzle-orm';
import { users } from '@/db/schema/identity';
import { allow, type Ctx, userId } from '../../kernel/context';
import { conflict, invalidField, notFound } from '../../kernel/errors';
import { emit } from '../../kernel/outbox';
import { transaction, violatedUnique } from '../../kernel/transaction';
import { profileChanged } from '../events';
import { canEditProfile } from '../policy';
import { isReservedHandle } from '../rules/handle';
import type { UpdateProfileInput } from '../schema';

export async function updateProfile(
  ctx: Ctx,
  { version, ...profile }: UpdateProfileInput,
): Promise<{ version: number }> {
  const [user] = await ctx.db
    .select()
    .from(users)
    .where(eq(users.id, userId(ctx.actor)));
  if (!user) throw notFound();
  allow(canEditProfile(ctx.actor, user));
  if (profile.handle !== user.handle && isReservedHandle(profile.handle)) throw handleTaken();

  try {
    return await transaction(ctx, async (ctx) => {
      const updated = await ctx.db
        .update(users)
        .set({ ...profile, version: version + 1, updatedAt: ctx.now })
        .where(and(eq(users.id, user.id), eq(users.version, version)))
        .returning({ version: users.version });
      const [row] = updated;
      if (!row) throw conflict('identity.errors.profile_changed_meanwhile');
      const { firstName, lastName, handle, bio, locale, timeZone } = user;
      const before = { firstName, lastName, handle, bio, locale, timeZone };
      await emit(
        ctx,
        profileChanged,
        { userId: user.id, handle: profile.handle, oldHandle: user.handle },
        { before, after: profile, concealed: ['firstName', 'lastName', 'bio'] },
      );
      return { version: row.version };
    });
  } catch (error) {
    if (violatedUnique(error) === 'users_handle_unique') throw handleTaken();
    throw error;
  }
}

const handleTaken = () => invalidField('handle', 'identity.errors.handle_taken');
