import type { Limit } from '../../kernel/rate-limit';

const HOUR = 3600;

export const registrationsOfUser: Limit = { name: 'ticketing.register-user', points: 60, seconds: HOUR };

export const registrationsFromAddress: Limit = { name: 'ticketing.register-address', points: 60, seconds: HOUR };

/** Over everybody whose address is not known: enough for a busy evening, too little to fill the disk. */
export const registrationsFromNowhere: Limit = { name: 'ticketing.register-nowhere', points: 3000, seconds: HOUR };

/** Per mailbox: nobody's inbox is filled by our form. */
export const ticketMailsTo: Limit = { name: 'ticketing.mail-to', points: 10, seconds: HOUR };
