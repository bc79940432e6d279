import { expect, test } from 'vitest';
import { database } from '@/db';
import { sessions } from '@/db/schema/identity';
import { aPerson, aVisitor } from '@/tests/support/people';
import { listSessions } from './list-sessions';

const minutes = (count: number) => new Date(Date.now() + count * 60_000);
const linux = 'Mozilla/5.0 (X11; Linux x86_64; rv:151.0) Gecko/20100101 Firefox/151.0';

test('a person sees where they are signed in now, the latest first, and which of it is here', async () => {
  const { ctx, id, sessionId } = await aPerson();
  await database()
    .db.insert(sessions)
    .values([
      { userId: id, expiresAt: minutes(60), lastSeenAt: minutes(-30), userAgent: linux, address: '203.0.113.1' },
      { userId: id, expiresAt: minutes(-1), lastSeenAt: minutes(-1), userAgent: 'expired' },
      { userId: id, expiresAt: minutes(60), revokedAt: minutes(-1), userAgent: 'revoked' },
    ]);
  const shown = await listSessions(ctx);
  expect(shown).toMatchObject([
    { id: sessionId, isThisOne: true, device: null },
    { isThisOne: false, device: 'Firefox · Linux', address: '203.0.113.1' },
  ]);
});

test('nobody sees anybody else’s', async () => {
  const [mine, theirs] = [await aPerson(), await aPerson()];
  expect((await listSessions(mine.ctx)).map(({ id }) => id)).not.toContain(theirs.sessionId);
  await expect(listSessions(aVisitor())).rejects.toMatchObject({ kind: 'unauthenticated' });
});
