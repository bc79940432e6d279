import { publicProcedure, router, userProcedure } from '../api/trpc';
import { cancelTicket } from './commands/cancel-ticket';
import { claimTicket } from './commands/claim-ticket';
import { openTicketLink } from './commands/open-ticket-link';
import { registerForEvent } from './commands/register-for-event';
import { findOwnRegistration } from './queries/find-own-registration';
import { findRegistration } from './queries/find-registration';
import { findTicketLink } from './queries/find-ticket-link';
import { getTicket } from './queries/get-ticket';
import { getTicketDocument } from './queries/get-ticket-document';
import { getTicketInvitation } from './queries/get-ticket-invitation';
import { listOwnTickets } from './queries/list-own-tickets';
import { eventInput, registerInput, ticketInput, ticketLinkInput } from './schema';

export const ticketingRouter = router({
  registration: publicProcedure.input(eventInput).query(({ ctx, input }) => findRegistration(ctx, input)),
  ownRegistration: publicProcedure.input(eventInput).query(({ ctx, input }) => findOwnRegistration(ctx, input)),
  register: publicProcedure.input(registerInput).mutation(({ ctx, input }) => registerForEvent(ctx, input)),
  ownTickets: userProcedure.query(({ ctx }) => listOwnTickets(ctx)),
  ticket: publicProcedure.input(ticketInput).query(({ ctx, input }) => getTicket(ctx, input)),
  link: publicProcedure.input(ticketLinkInput).query(({ ctx, input }) => findTicketLink(ctx, input)),
  openLink: publicProcedure.input(ticketLinkInput).mutation(({ ctx, input }) => openTicketLink(ctx, input)),
  claim: userProcedure.input(ticketLinkInput).mutation(({ ctx, input }) => claimTicket(ctx, input)),
  document: publicProcedure.input(ticketInput).query(({ ctx, input }) => getTicketDocument(ctx, input)),
  invitation: publicProcedure.input(ticketInput).query(({ ctx, input }) => getTicketInvitation(ctx, input)),
  cancel: publicProcedure.input(ticketInput).mutation(({ ctx, input }) => cancelTicket(ctx, input)),
});
