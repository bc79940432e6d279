import { eq } from 'drizzle-orm';
import { one } from '@/db/one';
import { emailVerifications, users } from '@/db/schema/identity';
import type { Ctx } from '../../kernel/context';
import { invalidField } from '../../kernel/errors';
import { emit } from '../../kernel/outbox';
import { limitRate } from '../../kernel/rate-limit';
import { transaction, violatedUnique } from '../../kernel/transaction';
import { signUpRepeated, userRegistered } from '../events';
import { mailsToAddress, signUps, signUpsFromNowhere } from '../internal/limits';
import { hashPassword } from '../internal/password-hash';
import { isReservedHandle } from '../rules/handle';
import { isWeakPassword } from '../rules/password';
import { verificationExpiresAt } from '../rules/verification';
import type { SignUpInput } from '../schema';

/**
 * Makes an account and mails a link. An address that already has one gets the same answer here and a different mail,
 * so this form never tells who is registered. Handles are public, so a taken one is said openly.
 */
export async function signUp(ctx: Ctx, input: SignUpInput): Promise<void> {
  // open to everyone: this is how a person gets an account
  if (isReservedHandle(input.handle)) throw handleTaken();
  if (isWeakPassword(input.password, input)) throw invalidField('password', 'identity.errors.password_common');
  await limitSignUps(ctx);
  // Asked before anything that depends on the address: the answer must not tell whether that one is registered.
  if (await isTaken(ctx, input.handle)) throw handleTaken();
  await limitRate(ctx.db, mailsToAddress, input.email.toLowerCase());
  const passwordHash = await hashPassword(input.password);

  try {
    await transaction(ctx, (ctx) => register(ctx, input, passwordHash));
  } catch (error) {
    // Two people wanted it in the same moment; the one whose row came second is told as if it had been there before.
    if (violatedUnique(error) === 'users_handle_unique') throw handleTaken();
    if (violatedUnique(error) === 'users_email_unique') return;
    throw error;
  }
}

async function register(ctx: Ctx, input: SignUpInput, passwordHash: string): Promise<void> {
  const { email, handle, firstName, lastName, locale, timeZone } = input;
  const [owner] = await ctx.db.select({ id: users.id }).from(users).where(eq(users.email, email));
  if (owner) return emit(ctx, signUpRepeated, { userId: owner.id });

  const user = one(
    await ctx.db
      .insert(users)
      .values({ email, handle, firstName, lastName, passwordHash, locale, timeZone, createdAt: ctx.now })
      .returning({ id: users.id }),
  );
  const verification = one(
    await ctx.db
      .insert(emailVerifications)
      .values({ userId: user.id, email, expiresAt: verificationExpiresAt(ctx.now), createdAt: ctx.now })
      .returning({ id: emailVerifications.id }),
  );
  await emit(ctx, userRegistered, { userId: user.id, verificationId: verification.id });
}

/** Without a proxy that says where people come from there is only one count for all, and it is a generous one. */
const limitSignUps = ({ db, request: { address } }: Ctx) =>
  address ? limitRate(db, signUps, address) : limitRate(db, signUpsFromNowhere, 'everybody');

const isTaken = async (ctx: Ctx, handle: string): Promise<boolean> =>
  (await ctx.db.$count(users, eq(users.handle, handle))) > 0;

const handleTaken = () => invalidField('handle', 'identity.errors.handle_taken');
