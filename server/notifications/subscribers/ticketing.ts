import type { Ctx } from '../../kernel/context';
import { on } from '../../kernel/outbox';
import type { Id } from '../../kernel/pure/id';
import { ticketAskedAgain, ticketCalledOff, ticketCancelled, ticketIssued, ticketMoved } from '../../ticketing/events';
import { getTicketDocument } from '../../ticketing/queries/get-ticket-document';
import { getTicketInvitation } from '../../ticketing/queries/get-ticket-invitation';
import { getTicketNotice } from '../../ticketing/queries/get-ticket-notice';
import { sendEventCancelledMail } from '../commands/send-event-cancelled-mail';
import { sendEventMovedMail } from '../commands/send-event-moved-mail';
import { sendGivenBackMail } from '../commands/send-given-back-mail';
import { sendTicketMail } from '../commands/send-ticket-mail';

type About = { ticketId: Id<'tkt'> };

/** Given back before its mail was written: then there is nothing left to tell. */
async function stillHeld(ctx: Ctx, { ticketId }: About) {
  const notice = await getTicketNotice(ctx, { ticketId });
  return notice.status === 'valid' ? notice : null;
}

async function mailTicket(ctx: Ctx, about: About, key: string): Promise<void> {
  const notice = await stillHeld(ctx, about);
  if (!notice) return;
  const document = await getTicketDocument(ctx, about);
  const invitation = await getTicketInvitation(ctx, about);
  await sendTicketMail(ctx, { notice, document, invitation, key });
}

/** Mails that follow from what happens to a ticket. The delivery's key keeps a retried mail from being a second one. */
export const ticketMails = [
  on(ticketIssued, 'notifications.ticket-mail', (ctx, about, { key }) => mailTicket(ctx, about, key)),
  on(ticketAskedAgain, 'notifications.ticket-again-mail', (ctx, about, { key }) => mailTicket(ctx, about, key)),
  on(ticketMoved, 'notifications.event-moved-mail', async (ctx, { ticketId }, { key }) => {
    const notice = await stillHeld(ctx, { ticketId });
    if (notice)
      await sendEventMovedMail(ctx, { notice, invitation: await getTicketInvitation(ctx, { ticketId }), key });
  }),
  on(ticketCalledOff, 'notifications.event-cancelled-mail', async (ctx, { ticketId }, { key }) => {
    const notice = await stillHeld(ctx, { ticketId });
    if (!notice) return;
    await sendEventCancelledMail(ctx, { notice, invitation: await getTicketInvitation(ctx, { ticketId }), key });
  }),
  on(ticketCancelled, 'notifications.given-back-mail', async (ctx, { ticketId }, { key }) => {
    const notice = await getTicketNotice(ctx, { ticketId });
    await sendGivenBackMail(ctx, { notice, invitation: await getTicketInvitation(ctx, { ticketId }), key });
  }),
];
