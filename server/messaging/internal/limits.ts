import type { Limit } from '../../kernel/rate-limit';

/** A quick talker stays well below; a flood waits in its writer's own window. */
export const messagesOfPerson: Limit = { name: 'messaging.post', points: 30, seconds: 60 };
