import type { Ctx } from '../../kernel/context';
import { revokeSession } from './revoke-session';

/** Ends the session of this request. Whoever is not signed in is already out. */
export async function signOut(ctx: Ctx): Promise<void> {
  // open to everyone: signing out twice is not an error. silent: revokeSession says it
  if (ctx.actor.kind === 'user') await revokeSession(ctx, { sessionId: ctx.actor.sessionId });
}
