import { z } from 'zod';

/** The parts of the guide and their pages, in reading order. Each is a file in `docs/<locale>`. */
export const guideParts = {
  attendees: ['find-an-event', 'register', 'your-ticket', 'event-chat', 'join-a-webinar', 'your-account'],
  organisers: [
    'create-an-event',
    'cover',
    'publish',
    'places-and-registration',
    'move-or-cancel',
    'host-a-webinar',
    'chat-moderation',
    'search-engines',
  ],
} as const;

export type GuidePart = keyof typeof guideParts;
export type GuideSlug = (typeof guideParts)[GuidePart][number];

export const guidePartNames = ['attendees', 'organisers'] as const satisfies readonly GuidePart[];
export const guideSlugs: readonly GuideSlug[] = [...guideParts.attendees, ...guideParts.organisers];

export const MAX_QUESTION_LENGTH = 100;

/** What somebody looks for; whatever else stands in the address is nothing. */
export const guideQuestion = z.string().trim().max(MAX_QUESTION_LENGTH).catch('');
