import { and, eq, isNull } from 'drizzle-orm';
import { chatMessages } from '@/db/schema/messaging';
import { allow, type Ctx } from '../../kernel/context';
import { notFound } from '../../kernel/errors';
import { emit } from '../../kernel/outbox';
import { rewriteSaid, say } from '../../kernel/realtime';
import { transaction } from '../../kernel/transaction';
import { messageRemoved } from '../events';
import { accessTo } from '../internal/chat-access';
import { canDeleteMessage, isAuthor } from '../policy';
import { chatTopic, type MessageInput } from '../schema';

/** Takes the words away and leaves the place where they stood. Deleted already is as good. */
export async function deleteMessage(ctx: Ctx, { messageId }: MessageInput): Promise<void> {
  const [message] = await ctx.db.select().from(chatMessages).where(eq(chatMessages.id, messageId));
  if (!message) throw notFound('messaging.errors.unknown');
  const { event, ...access } = await accessTo(ctx, message.eventId);
  allow(access.mayUse, access);
  allow(canDeleteMessage(ctx.actor, message, event), { seen: true });

  await transaction(ctx, async (ctx) => {
    const deleted = await ctx.db
      .update(chatMessages)
      .set({ text: '', deletedAt: ctx.now })
      .where(and(eq(chatMessages.id, messageId), isNull(chatMessages.deletedAt)))
      .returning({ id: chatMessages.id });
    if (deleted.length === 0) return;
    const topic = chatTopic(event.id);
    await rewriteSaid(ctx, { topic, id: messageId, change: { text: '', isDeleted: true } });
    say(ctx, { topic, type: 'deleted', payload: { id: messageId } });
    if (isAuthor(ctx.actor, message)) return;
    await emit(ctx, messageRemoved, { messageId, eventId: event.id, organizationId: event.organizationId });
  });
}
