import { events } from '@/db/schema/events';
import type { Ctx } from '../../kernel/context';
import { isListed } from '../internal/event-card';

/** How many events search engines may know, those of the past included: it says how many files they fill. */
export async function countEventAddresses(ctx: Ctx): Promise<number> {
  // open to everyone: the statement counts only published, listed events
  return ctx.db.$count(events, isListed);
}
