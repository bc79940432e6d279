import { SESSION_DAYS } from '../schema';

const DAY_MS = 86_400_000;

export const sessionExpiresAt = (now: Date) => new Date(now.getTime() + SESSION_DAYS * DAY_MS);
