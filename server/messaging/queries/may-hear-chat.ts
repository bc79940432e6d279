import type { Ctx } from '../../kernel/context';
import { DomainError } from '../../kernel/errors';
import { isId } from '../../kernel/pure/id';
import { enterChat } from '../internal/chat-access';

/** Whether what is said in a chat may reach whoever asks. Asked with every subscription and with every catching up. */
export async function mayHearChat(ctx: Ctx, eventId: string): Promise<boolean> {
  if (!isId('evt', eventId)) return false;
  try {
    await enterChat(ctx, eventId);
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}
