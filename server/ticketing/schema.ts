import { z } from 'zod';
import { locales } from '../i18n/config';
import { email } from '../identity/schema';
import { publicId } from '../kernel/pure/id';

export const orderStatuses = ['confirmed', 'cancelled'] as const;

export const ticketStatuses = ['valid', 'cancelled'] as const;
export type TicketStatus = (typeof ticketStatuses)[number];

/** The languages a guest can be written to. */
export const guestLocales = locales;

const MAX_NAME_LENGTH = 120;

/** As a person writes it; what a mail header or a page could be broken with is refused. */
const holderName = z
  .string()
  .trim()
  .min(1, 'ticketing.errors.name_empty')
  .max(MAX_NAME_LENGTH, 'ticketing.errors.name_long')
  .regex(/^[^\p{C}<>"]*$/u, 'ticketing.errors.name_characters');

export const guestInput = z.object({ name: holderName, email });

/** Whoever is signed in needs to say nothing more; a guest says where the ticket goes. */
export const registerInput = z.object({ eventId: publicId('evt'), guest: guestInput.optional() });
export type RegisterInput = z.infer<typeof registerInput>;

export const ticketInput = z.object({ ticketId: publicId('tkt') });
export type TicketInput = z.infer<typeof ticketInput>;

export const eventInput = z.object({ eventId: publicId('evt') });
export type EventInput = z.infer<typeof eventInput>;

export const ticketLinkInput = z.object({ code: z.string().min(1).max(200) });
export type TicketLinkInput = z.infer<typeof ticketLinkInput>;

/** What may become of an event that people hold tickets of. */
export const newsNames = ['moved', 'called_off'] as const;
export type News = (typeof newsNames)[number];

/** Stored with waiting jobs, so it stays. */
export const TELL_HOLDERS_JOB = 'ticketing.tell-holders';
