import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { one } from '@/db/one';
import { chatMessages } from '@/db/schema/messaging';
import type { Ctx } from '@/server/kernel/context';
import type { Id } from '@/server/kernel/pure/id';
import { postMessage } from '@/server/messaging/commands/post-message';

/** Somebody who may write says something in the chat of an event. */
export async function aMessage(ctx: Ctx, eventId: Id<'evt'>, text = 'Good evening'): Promise<Id<'msg'>> {
  const key = randomUUID();
  await postMessage(ctx, { eventId, key, text });
  const written = ctx.db.select({ id: chatMessages.id }).from(chatMessages).where(eq(chatMessages.clientKey, key));
  return one(await written).id;
}
