import { eq } from 'drizzle-orm';
import { events } from '@/db/schema/events';
import { organizations } from '@/db/schema/identity';
import { findPicture } from '../../files/queries/find-picture';
import type { PictureView } from '../../files/rules/picture';
import { allow, type Ctx } from '../../kernel/context';
import { notFound } from '../../kernel/errors';
import type { Id } from '../../kernel/pure/id';
import { type WallTime, wallTimeOf } from '../../kernel/pure/time';
import { canEditEvent, canReadEvent } from '../policy';
import { comesTwice } from '../rules/moments';
import { type EventPhase, phaseOf } from '../rules/phase';
import { type ChecklistItem, missingForPublication } from '../rules/publish-checklist';
import type { EventCategory, EventKind, EventStatus, EventVisibility } from '../schema';

/** Everything the form shows, with its times as they stand on the wall of the place. */
export type EventForEditingView = {
  id: Id<'evt'>;
  organization: { handle: string; name: string };
  slug: string;
  status: EventStatus;
  phase: EventPhase;
  version: number;
  title: string;
  startsAt: WallTime;
  endsAt: WallTime;
  timeZone: string;
  /** Which of the times the clocks show twice that night; the first is meant unless it was kept. */
  repeated: ('startsAt' | 'endsAt')[];
  kind: EventKind;
  city: string;
  venueName: string;
  venueAddress: string;
  summary: string;
  description: string;
  category: EventCategory;
  language: string;
  capacity: number | null;
  visibility: EventVisibility;
  coverFileId: Id<'fil'> | null;
  cover: PictureView | null;
  cancelReason: string | null;
  missing: ChecklistItem[];
};

export async function getEventForEditing(ctx: Ctx, { eventId }: { eventId: Id<'evt'> }): Promise<EventForEditingView> {
  const [row] = await ctx.db
    .select({ event: events, organization: { handle: organizations.handle, name: organizations.name } })
    .from(events)
    .innerJoin(organizations, eq(organizations.id, events.organizationId))
    .where(eq(events.id, eventId));
  if (!row) throw notFound('events.unknown');
  const { event, organization } = row;
  allow(canEditEvent(ctx.actor, event), { seen: canReadEvent(ctx.actor, event) });
  const { id, slug, status, version, title, timeZone, kind, summary, description, category, language } = event;
  const { capacity, visibility, coverFileId, cancelReason } = event;
  return {
    ...{ id, organization, slug, status, version, title, timeZone, kind, summary, description, category, language },
    ...{ capacity, visibility, coverFileId, cancelReason },
    phase: phaseOf(event, ctx.now),
    startsAt: wallTimeOf(event.startsAt, timeZone),
    endsAt: wallTimeOf(event.endsAt, timeZone),
    repeated: (['startsAt', 'endsAt'] as const).filter((field) => comesTwice(event[field], timeZone)),
    city: event.city ?? '',
    venueName: event.venueName ?? '',
    venueAddress: event.venueAddress ?? '',
    cover: await findPicture(ctx, coverFileId),
    missing: missingForPublication(event, ctx.now),
  };
}
