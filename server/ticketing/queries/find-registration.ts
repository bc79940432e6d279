import { canReadEvent } from '../../events/policy';
import { allow, type Ctx } from '../../kernel/context';
import { notFound } from '../../kernel/errors';
import { selectEvent } from '../internal/event-row';
import { countTaken } from '../internal/issue-ticket';
import { type Registration, registrationOf } from '../rules/registration';
import type { EventInput } from '../schema';

/** Whether the event takes anybody in at this moment. The command asks again, under the lock. */
export async function findRegistration(ctx: Ctx, { eventId }: EventInput): Promise<Registration> {
  const [event] = await selectEvent(ctx, eventId);
  if (!event) throw notFound('events.unknown');
  allow(canReadEvent(ctx.actor, event));
  return registrationOf(event, await countTaken(ctx, eventId), ctx.now);
}
