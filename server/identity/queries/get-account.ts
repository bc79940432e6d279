import { eq } from 'drizzle-orm';
import { users } from '@/db/schema/identity';
import { findPicture } from '../../files/queries/find-picture';
import type { PictureView } from '../../files/rules/picture';
import type { Locale } from '../../i18n/config';
import { allow, type Ctx, userId } from '../../kernel/context';
import { notFound } from '../../kernel/errors';
import type { Id } from '../../kernel/pure/id';
import { canReadAccount } from '../policy';

export type AccountView = {
  id: Id<'usr'>;
  email: string;
  emailVerified: boolean;
  handle: string;
  firstName: string;
  lastName: string;
  bio: string;
  photo: PictureView | null;
  locale: Locale;
  timeZone: string;
  version: number;
  createdAt: Date;
};

export async function getAccount(ctx: Ctx): Promise<AccountView> {
  const [user] = await ctx.db
    .select()
    .from(users)
    .where(eq(users.id, userId(ctx.actor)));
  if (!user) throw notFound();
  allow(canReadAccount(ctx.actor, user));
  const { passwordHash: _, emailVerifiedAt, updatedAt: __, photoFileId, ...view } = user;
  return { ...view, photo: await findPicture(ctx, photoFileId), emailVerified: emailVerifiedAt !== null };
}
