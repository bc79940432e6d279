import { renderMail } from '@/emails/registry';
import { env } from '../../env';
import { allow, type Ctx } from '../../kernel/context';
import { sendMail } from '../internal/send-mail';
import type { NoticeInvitation, TicketNotice } from '../schema';

type Input = { notice: TicketNotice; invitation: NoticeInvitation; key: string };

/** That the place is free again, and the striking out of the entry that the calendar has. */
export async function sendGivenBackMail(ctx: Ctx, { notice, invitation, key }: Input): Promise<void> {
  // silent: the mail log of the vendor says what was sent
  allow(ctx.actor.kind === 'system');
  const { email, name, locale, event } = notice;
  const eventUrl = new URL(`/${locale}/e/${event.slug}`, env().PUBLIC_ORIGIN).href;
  const { subject, html, text } = await renderMail('ticketing.given-back', { name, event, eventUrl }, locale);
  await sendMail({ to: { address: email, name }, subject, html, text, invitation, idempotencyKey: key });
}
