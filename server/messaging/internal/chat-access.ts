import { eq } from 'drizzle-orm';
import { events } from '@/db/schema/events';
import { canReadEvent } from '../../events/policy';
import type { Ctx } from '../../kernel/context';
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

/** What `allow` is asked about a chat. Whoever may see the event is told that its chat is not for them. */
export type ChatAccess = { event: ChatEvent; mayUse: boolean; seen: boolean };

export async function accessTo(ctx: Ctx, eventId: Id<'evt'>): Promise<ChatAccess> {
  const [event] = await ctx.db.select(columns).from(events).where(eq(events.id, eventId));
  if (!event) throw notFound('events.unknown');
  const ticket = await findOwnRegistration(ctx, { eventId });
  const mayUse = canUseChat(ctx.actor, event, { hasTicket: ticket !== null });
  return { event, mayUse, seen: canReadEvent(ctx.actor, event) };
}
