import { z } from 'zod';
import { defineEvent } from '../kernel/outbox';
import { publicId } from '../kernel/pure/id';

const about = z.object({ messageId: publicId('msg'), eventId: publicId('evt'), organizationId: publicId('org') });
type About = z.infer<typeof about>;

const audit = ({ messageId, organizationId }: About) => ({ object: messageId, organizationId });

/** The team took away what somebody else had written. */
export const messageRemoved = defineEvent('messaging.message.removed', about, { audit });

export const messagingEvents = [messageRemoved];
