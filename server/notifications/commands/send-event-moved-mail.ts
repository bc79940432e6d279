import { renderMail } from '@/emails/registry';
import { env } from '../../env';
import { allow, type Ctx } from '../../kernel/context';
import { sendMail } from '../internal/send-mail';
import type { NoticeInvitation, TicketNotice } from '../schema';

type Input = { notice: TicketNotice; invitation: NoticeInvitation; key: string };

/** The new date in words, and as a change to the entry that the calendar has. */
export async function sendEventMovedMail(ctx: Ctx, { notice, invitation, key }: Input): Promise<void> {
  // silent: the mail log of the vendor says what was sent
  allow(ctx.actor.kind === 'system');
  const { email, name, locale, path, event } = notice;
  const openUrl = new URL(`/${locale}${path}`, env().PUBLIC_ORIGIN).href;
  const { subject, html, text } = await renderMail('ticketing.moved', { name, event, openUrl }, locale);
  await sendMail({ to: { address: email, name }, subject, html, text, invitation, idempotencyKey: key });
}
