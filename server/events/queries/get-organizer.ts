import { eq, inArray, sql } from 'drizzle-orm';
import { events } from '@/db/schema/events';
import { organizations } from '@/db/schema/identity';
import { allow, type Ctx } from '../../kernel/context';
import { notFound } from '../../kernel/errors';
import type { Id } from '../../kernel/pure/id';
import { isListed } from '../internal/event-card';
import { canReadOrganizer, PUBLISHED } from '../policy';
import type { OrganizerInput } from '../schema';

export type OrganizerView = {
  id: Id<'org'>;
  handle: string;
  name: string;
  bio: string;
  /** How many events of it anybody may find, those of the past included. */
  eventCount: number;
};

// By itself, so that its columns keep the names of their tables: directly in a column they would lose them.
const ofOrganization = sql`from ${events} where ${events.organizationId} = ${organizations.id}`;
const isOpen = sql`${events.visibility} in ('public', 'unlisted') and ${inArray(events.status, PUBLISHED)}`;

const columns = {
  id: organizations.id,
  handle: organizations.handle,
  name: organizations.name,
  bio: organizations.bio,
  eventCount: sql<number>`(select count(*) ${ofOrganization} and ${isListed})`.mapWith(Number),
  hasPublished: sql<boolean>`exists(select ${ofOrganization} and ${isOpen})`,
};

/** An organiser is public once something of theirs is: a first draft makes one of everybody, under their own name. */
export async function getOrganizer(ctx: Ctx, { handle }: OrganizerInput): Promise<OrganizerView> {
  const [row] = await ctx.db.select(columns).from(organizations).where(eq(organizations.handle, handle));
  if (!row) throw notFound('events.organizer.unknown');
  const { hasPublished, ...organizer } = row;
  allow(canReadOrganizer(ctx.actor, { id: organizer.id, hasPublished }));
  return organizer;
}
