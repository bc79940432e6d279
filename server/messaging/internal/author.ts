import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { one } from '@/db/one';
import { users } from '@/db/schema/identity';
import { tickets } from '@/db/schema/ticketing';
import { findPicture } from '../../files/queries/find-picture';
import type { Ctx } from '../../kernel/context';
import { unauthenticated } from '../../kernel/errors';
import type { Id } from '../../kernel/pure/id';
import { speaksForEvent } from '../policy';
import type { ChatAuthor } from '../rules/chat-log';
import type { ChatEvent } from './chat-access';

/** Exactly one of them, as the table has it. */
export type AuthorKey = { userId: Id<'usr'> | null; ticketId: Id<'tkt'> | null };

export function authorKey({ actor }: Ctx): AuthorKey {
  if (actor.kind === 'user') return { userId: actor.id, ticketId: null };
  if (actor.kind === 'ticket') return { userId: null, ticketId: actor.ticketId };
  throw unauthenticated();
}

/** Ids hold too much chance to be found by trying, and differ from chat to chat. */
export const authorTag = (eventId: Id<'evt'>, { userId, ticketId }: AuthorKey): string =>
  createHash('sha256')
    .update(`${eventId} ${userId ?? ticketId}`)
    .digest('base64url')
    .slice(0, 16);

/** Whoever asks, as the others will see them. */
export async function ownAuthor(ctx: Ctx, event: ChatEvent): Promise<ChatAuthor> {
  const key = authorKey(ctx);
  const isTeam = speaksForEvent(ctx.actor, event);
  return { tag: authorTag(event.id, key), isTeam, ...(await lookOf(ctx, key)) };
}

async function lookOf(ctx: Ctx, { userId, ticketId }: AuthorKey): Promise<Pick<ChatAuthor, 'name' | 'photo'>> {
  if (userId) {
    const user = one(await ctx.db.select().from(users).where(eq(users.id, userId)));
    return { name: `${user.firstName} ${user.lastName}`, photo: await findPicture(ctx, user.photoFileId) };
  }
  if (!ticketId) throw unauthenticated();
  const ticket = one(await ctx.db.select({ name: tickets.holderName }).from(tickets).where(eq(tickets.id, ticketId)));
  return { name: ticket.name, photo: null };
}
