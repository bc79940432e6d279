import type { Limit } from '../../kernel/rate-limit';

const HOUR = 3600;

/** Per browser and account, so that a stranger's guesses never shut the owner out. */
export const signInAttempts: Limit = { name: 'identity.sign-in', points: 10, seconds: 15 * 60 };

/** Per address over all accounts: one password tried on many names. */
export const signInSpray: Limit = { name: 'identity.sign-in-address', points: 60, seconds: HOUR };

export const signUps: Limit = { name: 'identity.sign-up', points: 20, seconds: HOUR };

/** Where no proxy tells us addresses, all visitors share one count: it stops a flood and must not stop a busy evening. */
export const signUpsFromAnywhere: Limit = { name: 'identity.sign-up-anywhere', points: 600, seconds: HOUR };

/** Per mailbox: nobody's inbox is filled by our form. */
export const mailsToAddress: Limit = { name: 'identity.mail-to', points: 5, seconds: HOUR };
