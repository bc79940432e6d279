import { z } from 'zod';
import { defineEvent } from '../kernel/outbox';
import { publicId } from '../kernel/pure/id';

const aboutTicket = z.object({
  ticketId: publicId('tkt'),
  orderId: publicId('ord'),
  eventId: publicId('evt'),
  organizationId: publicId('org'),
});
type AboutTicket = z.infer<typeof aboutTicket>;

const audit = ({ ticketId, organizationId }: AboutTicket) => ({ object: ticketId, organizationId });

export const ticketIssued = defineEvent('ticketing.ticket.issued', aboutTicket, { audit });

export const ticketCancelled = defineEvent('ticketing.ticket.cancelled', aboutTicket, { audit });

/** A guest's ticket lies in the account of whoever held its link. */
export const ticketClaimed = defineEvent('ticketing.ticket.claimed', aboutTicket, { audit });

/** Somebody asked for a ticket that this address has: its owner gets it once more by mail, the visitor learns nothing. */
export const ticketAskedAgain = defineEvent('ticketing.ticket.asked_again', aboutTicket);

/** The event of this ticket has another date; one for each holder, so that each mail is tried alone. */
export const ticketMoved = defineEvent('ticketing.ticket.moved', aboutTicket);

/** The event of this ticket was called off. */
export const ticketCalledOff = defineEvent('ticketing.ticket.called_off', aboutTicket);

export const ticketingEvents = [
  ticketIssued,
  ticketCancelled,
  ticketClaimed,
  ticketAskedAgain,
  ticketMoved,
  ticketCalledOff,
];
