import { expect, test } from 'vitest';
import { database } from '@/db';
import { one } from '@/db/one';
import { sessions } from '@/db/schema/identity';
import { aPerson, aVisitor } from '@/tests/support/people';
import { eventsAbout } from '@/tests/support/records';
import { anonymous } from '../../kernel/pure/actor';
import { newId } from '../../kernel/pure/id';
import { findActor } from '../queries/find-actor';
import { revokeSession } from './revoke-session';
import { signOut } from './sign-out';

const actorOf = ({ id, sessionId }: Awaited<ReturnType<typeof aPerson>>) =>
  findActor(database().db, { userId: id, sessionId });

test('a revoked session is nobody’s from the next request on', async () => {
  const person = await aPerson();
  expect(await actorOf(person)).toMatchObject({ kind: 'user' });
  await revokeSession(person.ctx, { sessionId: person.sessionId });
  expect(await actorOf(person)).toEqual(anonymous);
});

test('revoking another of one’s sessions leaves this one', async () => {
  const person = await aPerson();
  const other = one(
    await database()
      .db.insert(sessions)
      .values({ userId: person.id, expiresAt: new Date(Date.now() + 86_400_000) })
      .returning({ id: sessions.id }),
  );
  await revokeSession(person.ctx, { sessionId: other.id });
  expect(await findActor(database().db, { userId: person.id, sessionId: other.id })).toEqual(anonymous);
  expect(await actorOf(person)).toMatchObject({ kind: 'user' });
});

test('somebody else’s session looks like one that does not exist', async () => {
  const [mine, theirs] = [await aPerson(), await aPerson()];
  const answers = await Promise.allSettled([
    revokeSession(mine.ctx, { sessionId: theirs.sessionId }),
    revokeSession(mine.ctx, { sessionId: newId('ses') }),
    revokeSession(aVisitor(), { sessionId: theirs.sessionId }),
  ]);
  for (const answer of answers) {
    expect(answer).toMatchObject({ status: 'rejected', reason: { kind: 'not_found', reason: 'errors.not_found' } });
  }
  expect(await actorOf(theirs)).toMatchObject({ kind: 'user' });
});

test('revoked ten times at once, it ended once', async () => {
  const person = await aPerson();
  await Promise.all(Array.from({ length: 10 }, () => revokeSession(person.ctx, { sessionId: person.sessionId })));
  expect(await eventsAbout(person.id)).toEqual(['identity.session.revoked']);
});

test('signing out ends the session of this request, and twice is no error', async () => {
  const person = await aPerson();
  await signOut(person.ctx);
  await signOut(person.ctx);
  await signOut(aVisitor());
  expect(await actorOf(person)).toEqual(anonymous);
  expect(await eventsAbout(person.id)).toEqual(['identity.session.revoked']);
});
