import { eq } from 'drizzle-orm';
import { organizations, users } from '@/db/schema/identity';
import { allow, type Ctx, userId } from '../../kernel/context';
import { notFound } from '../../kernel/errors';
import { canCreateEvent, canReadProgramme } from '../policy';
import type { OwnEventsInput } from '../schema';

/** Where a new event would stand, and what its form begins with. */
export type WorkplaceView = {
  /** `null`: the person is no organiser yet and becomes one with the first event. */
  organization: { handle: string; name: string } | null;
  timeZone: string;
  mayCreate: boolean;
  /** The server's clock, by which a new event is proposed for next week. */
  now: Date;
};

export async function getWorkplace(ctx: Ctx, { organization: handle }: OwnEventsInput): Promise<WorkplaceView> {
  const id = userId(ctx.actor);
  if (!handle) {
    // open to everyone: it is about whoever asks
    const [person] = await ctx.db.select({ timeZone: users.timeZone }).from(users).where(eq(users.id, id));
    if (!person) throw notFound();
    const mayCreate = ctx.actor.kind === 'user' && ctx.actor.emailVerified;
    return { organization: null, timeZone: person.timeZone, mayCreate, now: ctx.now };
  }
  const [organization] = await ctx.db.select().from(organizations).where(eq(organizations.handle, handle));
  if (!organization) throw notFound();
  allow(canReadProgramme(ctx.actor, organization));
  const { name, defaultTimeZone } = organization;
  return {
    organization: { handle: organization.handle, name },
    timeZone: defaultTimeZone,
    mayCreate: canCreateEvent(ctx.actor, organization),
    now: ctx.now,
  };
}
