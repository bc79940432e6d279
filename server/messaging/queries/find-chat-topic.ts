import type { Ctx } from '../../kernel/context';
import { DomainError } from '../../kernel/errors';
import { isId } from '../../kernel/pure/id';
import type { Topic } from '../../kernel/pure/topic';
import { accessTo } from '../internal/chat-access';
import { chatTopic } from '../schema';

/** The topic of a chat, if whoever asks may hear it. Asked with every subscription and with every catching up. */
export async function findChatTopic(ctx: Ctx, eventId: string): Promise<Topic | null> {
  // open to everyone: this is what finds out whether they may
  if (!isId('evt', eventId)) return null;
  try {
    const { mayUse } = await accessTo(ctx, eventId);
    return mayUse ? chatTopic(eventId) : null;
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
