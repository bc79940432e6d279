import { z } from 'zod';
import { defineEvent } from '../kernel/outbox';
import { publicId } from '../kernel/pure/id';

const about = z.object({ eventId: publicId('evt'), organizationId: publicId('org') });
type About = z.infer<typeof about>;

const audit = ({ eventId, organizationId }: About) => ({ object: eventId, organizationId });

/** Public pages learn of both through `events`, which keeps what they print and expires them with that. */
export const roomOpened = defineEvent('live.room.opened', about, { audit });

export const roomEnded = defineEvent('live.room.ended', about, { audit });

export const liveEvents = [roomOpened, roomEnded];
