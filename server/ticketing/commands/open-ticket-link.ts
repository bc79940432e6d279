import type { Ctx } from '../../kernel/context';
import type { Id } from '../../kernel/pure/id';
import { ticketCode } from '../internal/links';
import { findTicketLink } from '../queries/find-ticket-link';
import type { TicketLinkInput } from '../schema';

/** What the browser carries from now on. Told to whoever pressed the button, and not to whoever shows the link. */
export type OpenedLinkView = { ticketId: Id<'tkt'>; pass: string };

/** `null`: not ours, given back, or in an account meanwhile; the page of the link says which. */
export async function openTicketLink(ctx: Ctx, { code }: TicketLinkInput): Promise<OpenedLinkView | null> {
  // open to everyone: the code is the key, and it was told to one mailbox alone
  // silent: nothing changes but what one browser carries
  const link = await findTicketLink(ctx, { code });
  if (link?.status !== 'valid') return null;
  return { ticketId: link.ticketId, pass: ticketCode('ticket-cookie', link.ticketId) };
}
