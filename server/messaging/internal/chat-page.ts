import { and, desc, eq, type SQL, sql } from 'drizzle-orm';
import { users } from '@/db/schema/identity';
import { chatMessages } from '@/db/schema/messaging';
import { tickets } from '@/db/schema/ticketing';
import { listPictures } from '../../files/queries/list-pictures';
import type { Ctx } from '../../kernel/context';
import { type Id, isId } from '../../kernel/pure/id';
import { decodeCursor, pageOf } from '../../kernel/pure/page';
import type { ChatLog } from '../rules/chat-log';
import { authorTag } from './author';

const SIZE = 50;

/** Oldest first, as it is read; `earlier` leads to what was said before. */
export type ChatPage = { messages: ChatLog; earlier: string | null };

/** The newest messages, or those before a cursor. */
export async function readChatPage(ctx: Ctx, eventId: Id<'evt'>, cursor?: string): Promise<ChatPage> {
  const found = await ctx.db
    .select(columns)
    .from(chatMessages)
    .leftJoin(users, eq(users.id, chatMessages.userId))
    .leftJoin(tickets, eq(tickets.id, chatMessages.ticketId))
    .where(and(eq(chatMessages.eventId, eventId), before(cursor)))
    .orderBy(desc(chatMessages.createdAt), desc(chatMessages.id))
    .limit(SIZE + 1);
  const { rows, nextCursor } = pageOf(found, SIZE, ({ createdAt, id }) => ({ at: createdAt, id }));
  const pictures = await listPictures(ctx, [...new Set(rows.flatMap(({ photoFileId }) => photoFileId ?? []))]);
  const messages = rows.map(({ id, key, text, createdAt, deletedAt, name, fromTeam, photoFileId, ...author }) => ({
    ...{ id, key, text },
    at: createdAt.toISOString(),
    isDeleted: deletedAt !== null,
    author: {
      ...{ tag: authorTag(eventId, author), name, isTeam: fromTeam },
      photo: (photoFileId && pictures.get(photoFileId)) ?? null,
    },
  }));
  return { messages: messages.toReversed(), earlier: nextCursor };
}

const columns = {
  id: chatMessages.id,
  key: chatMessages.clientKey,
  userId: chatMessages.userId,
  ticketId: chatMessages.ticketId,
  fromTeam: chatMessages.fromTeam,
  text: chatMessages.text,
  createdAt: chatMessages.createdAt,
  deletedAt: chatMessages.deletedAt,
  photoFileId: users.photoFileId,
  name: sql<string>`coalesce(${tickets.holderName}, ${users.firstName} || ' ' || ${users.lastName})`,
};

/** The pair is compared as one, which is how the index is sorted. */
function before(cursor: string | undefined): SQL | undefined {
  const place = decodeCursor(cursor);
  if (!place || !isId('msg', place.id)) return undefined;
  const [at, id] = [sql.param(place.at, chatMessages.createdAt), sql.param(place.id, chatMessages.id)];
  return sql`(${chatMessages.createdAt}, ${chatMessages.id}) < (${at}::timestamptz, ${id}::uuid)`;
}
