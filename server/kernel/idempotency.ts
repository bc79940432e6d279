import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { idempotencyKeys } from '@/db/schema/system';
import type { Ctx } from './context';
import { conflict } from './errors';
import { transaction } from './transaction';

type Once<Result> = {
  /** Whose key it is and what for, so that two people's equal keys never meet: `usr_…:orders.create`. */
  scope: string;
  key: string;
  /** What was asked. The same key with another question is a mistake of the caller, and is told so. */
  input: unknown;
  work: (ctx: Ctx) => Promise<Result>;
};

/**
 * Carries a request out once. Its answer is stored with its effects in one transaction, so a repetition, a double
 * click or a retry after a lost answer gets the first answer again. Two at once: the second waits for the first.
 */
export async function once<Result>(ctx: Ctx, { scope, key, input, work }: Once<Result>): Promise<Result> {
  const fingerprint = createHash('sha256').update(JSON.stringify(input)).digest('hex');
  return transaction(ctx, async (ctx) => {
    const mine = await ctx.db
      .insert(idempotencyKeys)
      .values({ scope, key, fingerprint, createdAt: ctx.now })
      .onConflictDoNothing()
      .returning({ key: idempotencyKeys.key });
    const place = and(eq(idempotencyKeys.scope, scope), eq(idempotencyKeys.key, key));
    if (mine.length === 0) {
      const [earlier] = await ctx.db.select().from(idempotencyKeys).where(place);
      if (!earlier?.answer) throw new Error(`The answer to "${scope}" ${key} was not stored with its effects`);
      if (earlier.fingerprint !== fingerprint) throw conflict('errors.idempotency_key_reused');
      return storedAnswer<Result>(earlier.answer.value);
    }
    const value = await work(ctx);
    await ctx.db.update(idempotencyKeys).set({ answer: { value } }).where(place);
    return value;
  });
}

/** Only what `work` returned for the same fingerprint was ever stored; callers return plain JSON values. */
const storedAnswer = <Result>(value: unknown) => value as Result;
