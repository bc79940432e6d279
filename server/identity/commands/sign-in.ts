import { createHash } from 'node:crypto';
import { and, eq, ne, or } from 'drizzle-orm';
import { one } from '@/db/one';
import { devices, sessions, users } from '@/db/schema/identity';
import type { Ctx } from '../../kernel/context';
import { DomainError } from '../../kernel/errors';
import { emit } from '../../kernel/outbox';
import type { Id } from '../../kernel/pure/id';
import { forgiveRate, limitRate } from '../../kernel/rate-limit';
import { transaction } from '../../kernel/transaction';
import { signedIn, signInRefused } from '../events';
import { signInAttempts, signInSpray } from '../internal/limits';
import { passwordMatches } from '../internal/password-hash';
import { sessionExpiresAt } from '../rules/session';
import type { SignInInput } from '../schema';

export type StartedSession = { userId: Id<'usr'>; sessionId: Id<'ses'>; expiresAt: Date; locale: string };

/** A wrong password and an unknown name get the same answer after the same time. */
export async function signIn(ctx: Ctx, { login, password, deviceToken }: SignInInput): Promise<StartedSession> {
  // open to everyone: this is the door
  const name = login.toLowerCase();
  const tokenHash = createHash('sha256').update(deviceToken).digest('base64url');
  const [user] = await ctx.db
    .select()
    .from(users)
    .where(or(eq(users.email, name), eq(users.handle, name)));
  const [device] = user
    ? await ctx.db
        .select({ id: devices.id })
        .from(devices)
        .where(and(eq(devices.userId, user.id), eq(devices.tokenHash, tokenHash)))
    : [];

  // A browser the owner has used before has its own count: guesses from elsewhere do not use it up. Everybody else is
  // counted by the name they typed: a count per account would tell which address belongs to which public handle.
  const attempts = device ? `device:${device.id}` : `address:${ctx.request.address ?? 'unknown'}:${name}`;
  await limitRate(ctx.db, signInAttempts, attempts);
  if (ctx.request.address && !device) await limitRate(ctx.db, signInSpray, ctx.request.address);

  if (!(await passwordMatches(password, user?.passwordHash ?? null)) || !user) {
    await transaction(ctx, (ctx) => emit(ctx, signInRefused, { userId: user?.id ?? null }));
    throw new DomainError('unauthenticated', 'identity.errors.sign_in_wrong');
  }
  await forgiveRate(ctx.db, signInAttempts, attempts);
  return transaction(ctx, (ctx) => startSession(ctx, user, tokenHash));
}

async function startSession(
  ctx: Ctx,
  user: { id: Id<'usr'>; locale: string },
  tokenHash: string,
): Promise<StartedSession> {
  const { deviceId, isNew } = await rememberDevice(ctx, user.id, tokenHash);
  const expiresAt = sessionExpiresAt(ctx.now);
  const session = one(
    await ctx.db
      .insert(sessions)
      .values({
        userId: user.id,
        deviceId,
        address: ctx.request.address,
        userAgent: ctx.request.device,
        createdAt: ctx.now,
        lastSeenAt: ctx.now,
        expiresAt,
      })
      .returning({ id: sessions.id }),
  );
  // The very first device is where the account was made: nobody needs a warning about that one.
  const newDevice = isNew && (await hasOtherDevice(ctx, user.id, deviceId));
  const asUser: Ctx = {
    ...ctx,
    actor: { kind: 'user', id: user.id, sessionId: session.id, emailVerified: false, grants: [] },
  };
  await emit(asUser, signedIn, { userId: user.id, sessionId: session.id, newDevice });
  return { userId: user.id, sessionId: session.id, expiresAt, locale: user.locale };
}

async function rememberDevice(ctx: Ctx, userId: Id<'usr'>, tokenHash: string) {
  const [created] = await ctx.db
    .insert(devices)
    .values({ userId, tokenHash, createdAt: ctx.now })
    .onConflictDoNothing()
    .returning({ id: devices.id });
  if (created) return { deviceId: created.id, isNew: true };
  const known = one(
    await ctx.db
      .select({ id: devices.id })
      .from(devices)
      .where(and(eq(devices.userId, userId), eq(devices.tokenHash, tokenHash))),
  );
  return { deviceId: known.id, isNew: false };
}

async function hasOtherDevice(ctx: Ctx, userId: Id<'usr'>, deviceId: Id<'dev'>): Promise<boolean> {
  const others = await ctx.db
    .select({ id: devices.id })
    .from(devices)
    .where(and(eq(devices.userId, userId), ne(devices.id, deviceId)))
    .limit(1);
  return others.length > 0;
}
