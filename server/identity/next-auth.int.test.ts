import type { JWT } from 'next-auth/jwt';
import { encode } from 'next-auth/jwt';
import { describe, expect, test } from 'vitest';
import { database } from '@/db';
import { aPerson } from '@/tests/support/people';
import { eventsAbout } from '@/tests/support/records';
import { anonymous } from '../kernel/pure/actor';
import { newId } from '../kernel/pure/id';
import { revokeSession } from './commands/revoke-session';
import { nextAuthOptions } from './next-auth';
import { findActor } from './queries/find-actor';
import { actorOfToken, sessionSecret } from './session';

const options = nextAuthOptions();
const expires = new Date(Date.now() + 86_400_000).toISOString();
const nobody = { expires: new Date(0).toISOString() };

/** Calls a callback with what next-auth would give it; the parts that ours do not look at are left out. */
const jwt = (token: JWT, more: object = {}) =>
  options.callbacks?.jwt?.(Object.assign({ token, user: { id: '' }, account: null }, more));
const session = (token: JWT) =>
  options.callbacks?.session?.(
    Object.assign(
      { session: { expires }, token, user: { id: '', email: '', emailVerified: null } },
      { newSession: {}, trigger: 'update' as const },
    ),
  );

describe('the token', () => {
  test('carries the person and the session, and nothing else', async () => {
    const claim = { userId: newId('usr'), sessionId: newId('ses') };
    expect(await jwt({ ...claim, email: 'anna@example.org', role: 'admin' })).toEqual(claim);
  });

  test('takes nothing that a client asks to be put into it', async () => {
    const claim = { userId: newId('usr'), sessionId: newId('ses') };
    const asked = { trigger: 'update', session: { userId: newId('usr'), role: 'admin' } };
    expect(await jwt(claim, asked)).toEqual(claim);
  });

  test.each([
    {},
    { userId: 'usr_1', sessionId: 'ses_1' },
    { userId: newId('usr') },
    { userId: newId('ses'), sessionId: newId('usr') },
    { sub: newId('usr') },
  ])('is empty when it is not one of ours: %j', async (token) => {
    expect(await jwt(token)).toEqual({});
  });
});

describe('the session', () => {
  test('names the person and no more', async () => {
    const { id, sessionId } = await aPerson();
    expect(await session({ userId: id, sessionId })).toEqual({ expires, userId: id });
  });

  test('is over at once when it was revoked', async () => {
    const { ctx, id, sessionId } = await aPerson();
    await revokeSession(ctx, { sessionId });
    expect(await session({ userId: id, sessionId })).toEqual(nobody);
  });

  test('is nobody’s without a token of ours, or with somebody else’s session', async () => {
    const [mine, theirs] = [await aPerson(), await aPerson()];
    expect(await session({})).toEqual(nobody);
    expect(await session({ userId: mine.id, sessionId: theirs.sessionId })).toEqual(nobody);
  });
});

test('signing out at next-auth’s own address ends the session, and says so', async () => {
  const { id, sessionId } = await aPerson();
  await options.events?.signOut?.({ token: { userId: id, sessionId }, session: { expires } });
  expect(await findActor(database().db, { userId: id, sessionId })).toEqual(anonymous);
  expect(await eventsAbout(id)).toEqual(['identity.session.revoked']);
});

test('signing out with a session that is somebody else’s or unknown ends nothing', async () => {
  const [mine, theirs] = [await aPerson(), await aPerson()];
  for (const token of [
    { userId: mine.id, sessionId: theirs.sessionId },
    { userId: mine.id, sessionId: newId('ses') },
    {},
  ]) {
    await options.events?.signOut?.({ token, session: { expires } });
  }
  expect(await findActor(database().db, { userId: theirs.id, sessionId: theirs.sessionId })).toMatchObject({
    id: theirs.id,
  });
});

test('nobody can sign in through it: that is our own command', () => {
  expect(options.providers).toEqual([]);
  expect(options.secret).toBe(sessionSecret());
  expect(options.useSecureCookies).toBe(false);
});

describe('a cookie', () => {
  const tokenOf = (claim: object, { secret = sessionSecret(), maxAge = 3600 } = {}) =>
    encode({ token: { ...claim }, secret, maxAge });

  test('of ours is its person', async () => {
    const { id, sessionId } = await aPerson();
    expect(await actorOfToken(await tokenOf({ userId: id, sessionId }))).toMatchObject({ kind: 'user', id });
  });

  test('made with another secret, cut, expired, empty or made up is nobody', async () => {
    const { id, sessionId } = await aPerson();
    const claim = { userId: id, sessionId };
    const whole = await tokenOf(claim);
    const cookies = [
      await tokenOf(claim, { secret: 'somebody else’s secret, which is long enough' }),
      await tokenOf(claim, { maxAge: -3600 }),
      await tokenOf({ userId: id }),
      whole.slice(0, -4),
      whole.split('.').slice(0, 3).join('.'),
      JSON.stringify(claim),
      'x',
      '',
    ];
    for (const cookie of cookies) expect(await actorOfToken(cookie)).toEqual(anonymous);
  });
});
