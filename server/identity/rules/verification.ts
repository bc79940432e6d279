import { VERIFICATION_HOURS } from '../schema';

const HOUR_MS = 3_600_000;

export const verificationExpiresAt = (now: Date) => new Date(now.getTime() + VERIFICATION_HOURS * HOUR_MS);

export type VerificationState = 'open' | 'used' | 'expired';

/** A used link says so even after its time: the person did nothing wrong. */
export function verificationState(link: { usedAt: Date | null; expiresAt: Date }, now: Date): VerificationState {
  if (link.usedAt) return 'used';
  return link.expiresAt <= now ? 'expired' : 'open';
}
