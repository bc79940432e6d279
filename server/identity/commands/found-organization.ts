import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { builtInRoleId } from '@/db/built-in-roles';
import { one } from '@/db/one';
import { grants, members, organizations, users } from '@/db/schema/identity';
import { allow, type Ctx, userId } from '../../kernel/context';
import { conflict, retry } from '../../kernel/errors';
import { emit } from '../../kernel/outbox';
import type { Id } from '../../kernel/pure/id';
import { transaction, violatedUnique } from '../../kernel/transaction';
import { organizationFounded } from '../events';
import { canFoundOrganization } from '../policy';
import { firstFree, handleCandidates, handleStem } from '../rules/free-handle';

export type OrganizationView = { id: Id<'org'>; handle: string };

/**
 * The organiser that somebody owns, made of their name when there is none. Asked twice, also at once, it is the same
 * one: nobody becomes two organisers by pressing a button twice.
 */
export async function foundOrganization(ctx: Ctx): Promise<OrganizationView> {
  allow(canFoundOrganization(ctx.actor), { seen: true });
  try {
    return await transaction(ctx, async (ctx) => {
      // Of two requests at once, the second waits here and finds what the first has made.
      const founder = one(
        await ctx.db
          .select({ id: users.id, firstName: users.firstName, lastName: users.lastName, timeZone: users.timeZone })
          .from(users)
          .where(eq(users.id, userId(ctx.actor)))
          .for('update'),
      );
      const roleId = await builtInRoleId(ctx.db, { scope: 'organization', key: 'owner' });
      return (await ownedBy(ctx, founder.id, roleId)) ?? (await found(ctx, founder, roleId));
    });
  } catch (error) {
    if (violatedUnique(error) === 'organizations_handle_unique') throw retry(error);
    throw error;
  }
}

async function ownedBy(ctx: Ctx, owner: Id<'usr'>, roleId: Id<'rol'>): Promise<OrganizationView | undefined> {
  const [owned] = await ctx.db
    .select({ id: organizations.id, handle: organizations.handle })
    .from(grants)
    .innerJoin(organizations, eq(organizations.id, grants.organizationId))
    .where(and(eq(grants.userId, owner), eq(grants.roleId, roleId), eq(grants.scope, 'organization')))
    .orderBy(asc(grants.createdAt), asc(grants.id))
    .limit(1);
  return owned;
}

type Founder = { id: Id<'usr'>; firstName: string; lastName: string; timeZone: string };

async function found(ctx: Ctx, founder: Founder, roleId: Id<'rol'>): Promise<OrganizationView> {
  const { id: founderId, firstName, lastName, timeZone } = founder;
  const handle = await freeHandle(ctx, handleStem(firstName, lastName));
  const organization = one(
    await ctx.db
      .insert(organizations)
      .values({ handle, name: `${firstName} ${lastName}`, defaultTimeZone: timeZone, createdAt: ctx.now })
      .returning({ id: organizations.id, handle: organizations.handle }),
  );
  const organizationId = organization.id;
  await ctx.db.insert(members).values({ organizationId, userId: founderId, createdAt: ctx.now });
  await ctx.db
    .insert(grants)
    .values({ userId: founderId, roleId, scope: 'organization', organizationId, createdAt: ctx.now });
  await emit(ctx, organizationFounded, { userId: founderId, organizationId, handle });
  return organization;
}

async function freeHandle(ctx: Ctx, stem: string): Promise<string> {
  // Founders of the same name who arrive together wait for each other here, and each gets a number of their own.
  await ctx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`organization:${stem}`}, 0))`);
  const candidates = handleCandidates(stem);
  const taken = await ctx.db
    .select({ handle: organizations.handle })
    .from(organizations)
    .where(inArray(organizations.handle, candidates));
  const free = firstFree(
    candidates,
    taken.map(({ handle }) => handle),
  );
  if (!free) throw conflict('identity.errors.handle_taken');
  return free;
}
