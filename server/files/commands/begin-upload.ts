import { allow, type Ctx, userId } from '../../kernel/context';
import type { Id } from '../../kernel/pure/id';
import { type Limit, limitRate } from '../../kernel/rate-limit';
import { canUpload } from '../policy';

/** More pictures in an hour than anybody looks at. */
const uploads: Limit = { name: 'files.uploads', points: 60, seconds: 3600 };

/** Asked before an address is signed: whose file it will be. */
export async function beginUpload(ctx: Ctx): Promise<{ ownerId: Id<'usr'> }> {
  // silent: nothing has happened yet, and most of what begins here goes on by itself
  const ownerId = userId(ctx.actor);
  allow(canUpload(ctx.actor));
  await limitRate(ctx.db, uploads, ownerId);
  return { ownerId };
}
