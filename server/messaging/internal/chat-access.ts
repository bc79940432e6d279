import { eq } from 'drizzle-orm';
import { events } from '@/db/schema/events';
import { canReadEvent } from '../../events/policy';
import { allow, type Ctx } from '../../kernel/context';
import { notFound } from '../../kernel/errors';
import type { Id } from '../../kernel/pure/id';
import { findOwnRegistration } from '../../ticketing/queries/find-own-registration';
import { canUseChat } from '../policy';

const columns = {
  id: events.id,
  organizationId: events.organizationId,
  status: events.status,
  visibility: events.visibility,
};

export type ChatEvent = { id: Id<'evt'>; organizationId: Id<'org'> };

/** The event whose chat it is. Whoever may see the event is told that its chat is not for them; to others it is not there. */
export async function enterChat(ctx: Ctx, eventId: Id<'evt'>): Promise<ChatEvent> {
  const [event] = await ctx.db.select(columns).from(events).where(eq(events.id, eventId));
  if (!event) throw notFound('events.unknown');
  const ticket = await findOwnRegistration(ctx, { eventId });
  const mayUse = canUseChat(ctx.actor, event, { hasTicket: ticket !== null });
  allow(mayUse, { seen: canReadEvent(ctx.actor, event) });
  return event;
}
