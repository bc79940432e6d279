import { renderMail } from '@/emails/registry';
import { env } from '../../env';
import { allow, type Ctx } from '../../kernel/context';
import { sendMail } from '../internal/send-mail';
import type { NoticeFile, NoticeInvitation, TicketNotice } from '../schema';

type Input = {
  notice: TicketNotice & { qr: Buffer };
  document: NoticeFile;
  invitation: NoticeInvitation;
  key: string;
};

/** The ticket itself: its code in the mail, the page to print and the entry for the calendar beside it. */
export async function sendTicketMail(ctx: Ctx, { notice, document, invitation, key }: Input): Promise<void> {
  // silent: the mail log of the vendor says what was sent
  allow(ctx.actor.kind === 'system');
  const { email, name, locale, path, event, qr } = notice;
  const openUrl = new URL(`/${locale}${path}`, env().PUBLIC_ORIGIN).href;
  const mail = await renderMail('ticketing.ticket', { name, event, openUrl, qr: 'cid:qr' }, locale);
  await sendMail({
    to: { address: email, name },
    subject: mail.subject,
    html: mail.html,
    text: mail.text,
    attachments: [
      { filename: 'qr.png', contentType: 'image/png', content: qr, contentId: 'qr' },
      {
        filename: document.filename,
        contentType: document.contentType,
        content: Buffer.from(document.base64, 'base64'),
      },
    ],
    invitation,
    idempotencyKey: key,
  });
}
