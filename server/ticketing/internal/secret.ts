import { randomBytes } from 'node:crypto';

/** Capitals and digits without look-alikes: a code of these needs fewer squares, and can be typed at the door. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 32;

/** 160 bits of chance. */
export const newTicketSecret = (): string =>
  Array.from(randomBytes(LENGTH), (byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('');
