import { asc, desc, inArray } from 'drizzle-orm';
import { events } from '@/db/schema/events';
import { organizations } from '@/db/schema/identity';
import type { PictureView } from '../../files/rules/picture';
import { type Ctx, userId } from '../../kernel/context';
import type { Id } from '../../kernel/pure/id';
import { coverOf, coverVariants } from '../internal/event-card';
import { canCreateEvent, canEditEvent, canReadProgramme } from '../policy';
import { type EventPhase, phaseOf } from '../rules/phase';
import type { EventKind, EventStatus, EventVisibility, OwnEventsInput } from '../schema';

export type OwnEventView = {
  id: Id<'evt'>;
  slug: string;
  title: string;
  status: EventStatus;
  visibility: EventVisibility;
  phase: EventPhase;
  kind: EventKind;
  city: string | null;
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  organization: { handle: string; name: string };
  cover: PictureView | null;
  mayEdit: boolean;
};

export type OwnEventsView = {
  organizations: { handle: string; name: string; mayCreate: boolean }[];
  upcoming: OwnEventView[];
  drafts: OwnEventView[];
  past: OwnEventView[];
};

/** More than anybody reads at once; what is older is found by search. */
const AT_MOST = 300;

/** What the organisers run whose programme the person may see: all of them, or the one that is named. */
export async function listOwnEvents(ctx: Ctx, { organization }: OwnEventsInput): Promise<OwnEventsView> {
  userId(ctx.actor);
  // open to everyone: the statement reads only where the person's own grants reach
  const theirs = (await organizationsOf(ctx)).filter(({ handle }) => !organization || handle === organization);
  const home = new Map(theirs.map((one) => [one.id, one]));
  const rows =
    home.size === 0
      ? []
      : await ctx.db
          .select({ event: events, coverVariants })
          .from(events)
          .where(inArray(events.organizationId, [...home.keys()]))
          .orderBy(desc(events.startsAt), desc(events.id))
          .limit(AT_MOST);
  const views = rows.flatMap((row) => {
    const organization = home.get(row.event.organizationId);
    return organization ? [{ ...viewOf(ctx, row.event, organization), cover: coverOf(row.coverVariants) }] : [];
  });
  const isDraft = ({ status }: OwnEventView) => status === 'draft' || status === 'in_review';
  const isPast = ({ endsAt, phase }: OwnEventView) => phase === 'over' || endsAt <= ctx.now;
  return {
    organizations: theirs.map((one) => ({
      handle: one.handle,
      name: one.name,
      mayCreate: canCreateEvent(ctx.actor, one),
    })),
    upcoming: views.filter((event) => !isDraft(event) && !isPast(event)).toReversed(),
    drafts: views.filter(isDraft),
    past: views.filter((event) => !isDraft(event) && isPast(event)),
  };
}

type Organization = { id: Id<'org'>; handle: string; name: string };

async function organizationsOf(ctx: Ctx): Promise<Organization[]> {
  if (ctx.actor.kind !== 'user') return [];
  const ids = ctx.actor.grants.flatMap(({ scope, organizationId }) =>
    scope === 'organization' && organizationId ? [organizationId] : [],
  );
  if (ids.length === 0) return [];
  const rows = await ctx.db
    .select({ id: organizations.id, handle: organizations.handle, name: organizations.name })
    .from(organizations)
    .where(inArray(organizations.id, ids))
    .orderBy(asc(organizations.name));
  return rows.filter((organization) => canReadProgramme(ctx.actor, organization));
}

function viewOf(ctx: Ctx, row: typeof events.$inferSelect, { handle, name }: Organization) {
  const { id, slug, title, status, visibility, kind, city, startsAt, endsAt, timeZone } = row;
  return {
    ...{ id, slug, title, status, visibility, kind, city, startsAt, endsAt, timeZone },
    phase: phaseOf(row, ctx.now),
    organization: { handle, name },
    mayEdit: canEditEvent(ctx.actor, row),
  };
}
