import { eq, inArray, sql } from 'drizzle-orm';
import { one } from '@/db/one';
import { emailVerifications, users } from '@/db/schema/identity';
import type { Ctx } from '../../kernel/context';
import { invalidField, retry } from '../../kernel/errors';
import { emit } from '../../kernel/outbox';
import { limitRate } from '../../kernel/rate-limit';
import { transaction, violatedUnique } from '../../kernel/transaction';
import { signUpRepeated, userRegistered } from '../events';
import { mailsToAddress, signUps, signUpsFromNowhere } from '../internal/limits';
import { hashPassword } from '../internal/password-hash';
import { firstFree, handleCandidates, handleStem } from '../rules/free-handle';
import { isReservedHandle } from '../rules/handle';
import { isWeakPassword } from '../rules/password';
import { verificationExpiresAt } from '../rules/verification';
import type { SignUpInput } from '../schema';

/**
 * Makes an account and mails a link. An address that already has one gets the same answer here and a different mail,
 * so this form never tells who is registered. Handles are public, so a taken one is said openly; a handle that nobody
 * typed is made from the names and given a number when it is taken.
 */
export async function signUp(ctx: Ctx, input: SignUpInput): Promise<void> {
  // open to everyone: this is how a person gets an account
  refuseByItself(input);
  await limitSignUps(ctx);
  // Asked before anything that depends on the address: the answer must not tell whether that one is registered.
  if (input.handle) await refuseTaken(ctx, input.handle);
  await limitRate(ctx.db, mailsToAddress, input.email.toLowerCase());
  const passwordHash = await hashPassword(input.password);

  try {
    await transaction(ctx, (ctx) => register(ctx, input, passwordHash));
  } catch (error) {
    // Two people wanted it in the same moment; the one whose row came second is told as if it had been there before.
    if (violatedUnique(error) === 'users_handle_unique') throw input.handle ? handleTaken() : retry(error);
    if (violatedUnique(error) === 'users_email_unique') return;
    throw error;
  }
}

/** What can be refused without asking anybody. */
function refuseByItself({ handle, email, password, firstName, lastName }: SignUpInput): void {
  if (handle && isReservedHandle(handle)) throw handleTaken();
  const known = { email, handle: handle ?? handleStem(firstName, lastName) };
  if (isWeakPassword(password, known)) throw invalidField('password', 'identity.errors.password_common');
}

async function register(ctx: Ctx, input: SignUpInput, passwordHash: string): Promise<void> {
  const { email, firstName, lastName, locale, timeZone } = input;
  const handle = input.handle ?? (await madeHandle(ctx, firstName, lastName));
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

async function refuseTaken(ctx: Ctx, handle: string): Promise<void> {
  if ((await ctx.db.$count(users, eq(users.handle, handle))) > 0) throw handleTaken();
}

async function madeHandle(ctx: Ctx, firstName: string, lastName: string): Promise<string> {
  const stem = handleStem(firstName, lastName);
  // People of the same name who arrive together wait for each other here, and each gets a number of their own.
  await ctx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`handle:${stem}`}, 0))`);
  const candidates = handleCandidates(stem);
  const taken = await ctx.db.select({ handle: users.handle }).from(users).where(inArray(users.handle, candidates));
  const free = firstFree(
    candidates,
    taken.map(({ handle }) => handle),
  );
  if (!free) throw handleTaken();
  return free;
}

/** Without a proxy that says where people come from there is only one count for all, and it is a generous one. */
const limitSignUps = ({ db, request: { address } }: Ctx) =>
  address ? limitRate(db, signUps, address) : limitRate(db, signUpsFromNowhere, 'everybody');

const handleTaken = () => invalidField('handle', 'identity.errors.handle_taken');
