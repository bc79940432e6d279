import { renderMail } from '@/emails/registry';
import { env } from '../../env';
import { getSignInNotice } from '../../identity/queries/get-sign-in-notice';

import { allow, type Ctx } from '../../kernel/context';
import type { Id } from '../../kernel/pure/id';
import { sendMail } from '../internal/send-mail';

type Input = { sessionId: Id<'ses'>; key: string };

export async function sendNewDeviceMail(ctx: Ctx, { sessionId, key }: Input): Promise<void> {
  // silent: the mail log of the vendor says what was sent
  allow(ctx.actor.kind === 'system');
  const { email, firstName, locale, ...notice } = await getSignInNotice(ctx, sessionId);
  const sessionsUrl = new URL(`/${locale}/account/sessions`, env().PUBLIC_ORIGIN).href;
  const { subject, html, text } = await renderMail(
    'identity.new-device',
    { name: firstName, ...notice, sessionsUrl },
    locale,
  );
  await sendMail({ to: { address: email, name: firstName }, subject, html, text, idempotencyKey: key });
}
