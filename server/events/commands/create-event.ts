import { eq } from 'drizzle-orm';
import { events } from '@/db/schema/events';
import { organizations } from '@/db/schema/identity';
import { foundOrganization } from '../../identity/commands/found-organization';
import { allow, type Ctx, userId } from '../../kernel/context';
import { forbidden, notFound } from '../../kernel/errors';
import { emit } from '../../kernel/outbox';
import { type Id, newId } from '../../kernel/pure/id';
import { transaction } from '../../kernel/transaction';
import { eventCreated } from '../events';
import { rowFrom, slugCollision, swapCover } from '../internal/event-row';
import { freeSlug } from '../internal/free-slug';
import { canCreateEvent, canReadProgramme } from '../policy';
import type { CreateEventInput } from '../schema';

export type CreatedEventView = { eventId: Id<'evt'>; organization: string };

/** A draft that only the team sees. The first one makes its maker an organiser. */
export async function createEvent(ctx: Ctx, { organization, ...input }: CreateEventInput): Promise<CreatedEventView> {
  userId(ctx.actor);
  if (ctx.actor.kind === 'user' && !ctx.actor.emailVerified) throw forbidden('events.errors.verify_email_first');
  const row = rowFrom(input);
  try {
    return await transaction(ctx, async (ctx) => {
      const home = organization ? await organizationOf(ctx, organization) : await foundOrganization(ctx);
      const eventId = newId('evt');
      const slug = await freeSlug(ctx, row.title, eventId);
      await swapCover(ctx, null, row.coverFileId);
      const times = { createdAt: ctx.now, updatedAt: ctx.now };
      await ctx.db.insert(events).values({ ...row, ...times, id: eventId, slug, organizationId: home.id });
      await emit(
        ctx,
        eventCreated,
        { eventId, organizationId: home.id, slugs: [slug], handles: [home.handle] },
        { before: {}, after: { ...row, slug } },
      );
      return { eventId, organization: home.handle };
    });
  } catch (error) {
    throw slugCollision(error);
  }
}

async function organizationOf(ctx: Ctx, handle: string) {
  const [organization] = await ctx.db
    .select({ id: organizations.id, handle: organizations.handle })
    .from(organizations)
    .where(eq(organizations.handle, handle));
  if (!organization) throw notFound();
  allow(canCreateEvent(ctx.actor, organization), { seen: canReadProgramme(ctx.actor, organization) });
  return organization;
}
