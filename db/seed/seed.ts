import { eq, sql } from 'drizzle-orm';
import type { Db } from '@/db';
import { eventFacts, events } from '@/db/schema/events';
import { grants, members, organizations as organizationsTable, roles, users } from '@/db/schema/identity';
import { chatMessages } from '@/db/schema/messaging';
import { orders, tickets } from '@/db/schema/ticketing';
import { hashPassword } from '@/server/identity/internal/password-hash';
import type { OrganizationRoleKey, PlatformRoleKey } from '@/server/kernel/pure/built-in-roles';
import type { Id } from '@/server/kernel/pure/id';
import { demoAccounts } from './accounts';
import { demoChats } from './chats';
import { seedId } from './deterministic';
import { demoEvents } from './event-rows';
import { organizations } from './organizations';
import { people } from './people';
import { demoTickets } from './tickets';

const ADMINISTRATOR_EMAIL = 'admin@foyer.localhost';

/** Demo data for an empty database, all or nothing. False: somebody lives here already, and nothing was touched. */
export async function seedDemo(db: Db, now: Date): Promise<boolean> {
  // Slow on purpose, so it happens before the transaction begins.
  const passwords = await hashedPasswords();
  return db.transaction(async (tx) => {
    // Whoever comes second waits here, and then finds the people of whoever came first.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('foyer.seed'))`);
    const [someone] = await tx.select({ id: users.id }).from(users).limit(1);
    if (someone) return false;
    const roleIdOf = await builtInRoles(tx);
    await writePeople(tx, { now, roleIdOf, passwords });
    await writeOrganizations(tx, { now, roleIdOf });
    const rows = demoEvents(now);
    await tx.insert(events).values(rows.events);
    await tx.insert(eventFacts).values(rows.facts);
    const taken = demoTickets(now);
    await tx.insert(orders).values(taken.orders);
    await tx.insert(tickets).values(taken.tickets);
    await tx.insert(chatMessages).values(demoChats(now));
    return true;
  });
}

async function hashedPasswords(): Promise<Map<string, string>> {
  const hashed = demoAccounts.map(async ({ email, password }) => [email, await hashPassword(password)] as const);
  return new Map(await Promise.all(hashed));
}

type Writing = { now: Date; roleIdOf: (key: PlatformRoleKey | OrganizationRoleKey) => Id<'rol'> };

/** The built-in roles were written by the migration before. */
async function builtInRoles(db: Db): Promise<Writing['roleIdOf']> {
  const rows = await db.select({ key: roles.key, id: roles.id }).from(roles).where(eq(roles.builtIn, true));
  const ids = new Map(rows.map(({ key, id }) => [key, id]));
  return (key) => {
    const id = ids.get(key);
    if (!id) throw new Error(`The built-in role "${key}" is missing; were the migrations run?`);
    return id;
  };
}

async function writePeople(db: Db, { now, roleIdOf, passwords }: Writing & { passwords: Map<string, string> }) {
  const rows = people.map(({ handle, zone, email = `${handle}@foyer.localhost`, ...person }) => ({
    ...person,
    id: seedId('usr', handle),
    handle,
    email,
    timeZone: zone,
    // Without a password nobody can sign in as this person.
    passwordHash: passwords.get(email) ?? null,
    emailVerifiedAt: now,
    createdAt: now,
    updatedAt: now,
  }));
  await db.insert(users).values(rows);
  const administrators = rows.filter(({ email }) => email === ADMINISTRATOR_EMAIL);
  const roleId = roleIdOf('administrator');
  await db
    .insert(grants)
    .values(administrators.map(({ id }) => ({ userId: id, roleId, scope: 'platform' as const, createdAt: now })));
}

async function writeOrganizations(db: Db, { now, roleIdOf }: Writing) {
  await db.insert(organizationsTable).values(
    organizations.map(({ handle, name, bio, zone, currency }) => ({
      id: seedId('org', handle),
      handle,
      name,
      bio,
      defaultTimeZone: zone,
      defaultCurrency: currency,
      createdAt: now,
      updatedAt: now,
    })),
  );
  const team = organizations.flatMap(({ handle, team }) =>
    team.map(([person, role]) => ({
      member: { userId: seedId('usr', person), organizationId: seedId('org', handle), createdAt: now },
      roleId: roleIdOf(role),
    })),
  );
  await db.insert(members).values(team.map(({ member }) => member));
  await db
    .insert(grants)
    .values(team.map(({ member, roleId }) => ({ ...member, roleId, scope: 'organization' as const })));
}
