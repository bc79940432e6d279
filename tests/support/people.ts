import { randomBytes } from 'node:crypto';
import { database } from '@/db';
import { one } from '@/db/one';
import { sessions, users } from '@/db/schema/identity';
import { hashPassword } from '@/server/identity/internal/password-hash';
import { type Ctx, createContext } from '@/server/kernel/context';
import { anonymous, type Grant } from '@/server/kernel/pure/actor';
import type { Id } from '@/server/kernel/pure/id';

export const PASSWORD = 'velvet curtain at seven';

const request = { id: 'test', address: null, device: null, locale: 'en' } as const;

/** Whoever has just come in from the street. */
export const aVisitor = (parts: Partial<Ctx['request']> = {}): Ctx =>
  createContext({ actor: anonymous, db: database().db, request: { ...request, ...parts } });

export const aJob = (): Ctx => createContext({ actor: { kind: 'system', name: 'test' }, db: database().db, request });

type Person = { ctx: Ctx; id: Id<'usr'>; sessionId: Id<'ses'>; email: string; handle: string };

/** Somebody with an account, signed in, who meets nobody else's data. */
export async function aPerson({ verified = true, grants = [] as Grant[] } = {}): Promise<Person> {
  const handle = `p-${randomBytes(6).toString('hex')}`;
  const email = `${handle}@foyer.test`;
  const { db } = database();
  const user = one(
    await db
      .insert(users)
      .values({
        email,
        handle,
        firstName: 'Test',
        lastName: 'Person',
        locale: 'en',
        passwordHash: await passwordHash(),
        emailVerifiedAt: verified ? new Date() : null,
      })
      .returning({ id: users.id }),
  );
  const expiresAt = new Date(Date.now() + 86_400_000);
  const session = one(await db.insert(sessions).values({ userId: user.id, expiresAt }).returning({ id: sessions.id }));
  const actor = { kind: 'user', id: user.id, sessionId: session.id, emailVerified: verified, grants } as const;
  return { ctx: createContext({ actor, db, request }), id: user.id, sessionId: session.id, email, handle };
}

let hash: Promise<string> | undefined;
/** Hashing is slow on purpose; everybody here has the same password. */
const passwordHash = () => {
  hash ??= hashPassword(PASSWORD);
  return hash;
};
