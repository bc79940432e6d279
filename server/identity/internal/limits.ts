import type { Limit } from '../../kernel/rate-limit';

const HOUR = 3600;

/** Per known browser, else per place and typed name, so that a stranger's guesses never shut the owner out. */
export const signInAttempts: Limit = { name: 'identity.sign-in', points: 10, seconds: 15 * 60 };

/** Per address over all accounts: one password tried on many names. */
export const signInSpray: Limit = { name: 'identity.sign-in-address', points: 60, seconds: HOUR };

export const signUps: Limit = { name: 'identity.sign-up', points: 20, seconds: HOUR };

/** Over everybody whose address is not known: enough for a busy day, too little to fill the disk. */
export const signUpsFromNowhere: Limit = { name: 'identity.sign-up-from-nowhere', points: 1000, seconds: HOUR };

/** Per mailbox: nobody's inbox is filled by our form. */
export const mailsToAddress: Limit = { name: 'identity.mail-to', points: 5, seconds: HOUR };
