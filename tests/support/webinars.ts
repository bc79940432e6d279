import type { events } from '@/db/schema/events';
import { permissionsIn } from '@/server/kernel/pure/permissions';
import { anEvent, anOrganizer } from './events';
import { aPerson } from './people';

const MINUTE_MS = 60_000;

/** A webinar and somebody who may host it. It began ten minutes ago unless told. */
export async function aWebinar({
  inMinutes = -10,
  ...parts
}: Partial<typeof events.$inferInsert> & { inMinutes?: number } = {}) {
  const organizationId = await anOrganizer();
  const startsAt = new Date(Date.now() + inMinutes * MINUTE_MS);
  const event = await anEvent({ organizationId, kind: 'webinar', city: null, startsAt, ...parts });
  const grant = { scope: 'organization', organizationId, eventId: null } as const;
  const host = await aPerson({ grants: [{ ...grant, permissions: permissionsIn('organization') }] });
  return { event, eventId: event.id, organizationId, host };
}
