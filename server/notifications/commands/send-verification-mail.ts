import { renderMail } from '@/emails/registry';
import { env } from '../../env';
import { getVerificationMail } from '../../identity/queries/get-verification-mail';
import { VERIFICATION_HOURS } from '../../identity/schema';

import { allow, type Ctx } from '../../kernel/context';
import type { Id } from '../../kernel/pure/id';
import { sendMail } from '../internal/send-mail';

type Input = { verificationId: Id<'evf'>; key: string };

export async function sendVerificationMail(ctx: Ctx, { verificationId, key }: Input): Promise<void> {
  // silent: the mail log of the vendor says what was sent
  allow(ctx.actor.kind === 'system');
  const { email, firstName, locale, code } = await getVerificationMail(ctx, verificationId);
  const url = new URL(`/${locale}/verify-email?code=${encodeURIComponent(code)}`, env().PUBLIC_ORIGIN).href;
  const { subject, html, text } = await renderMail(
    'identity.verify-email',
    { name: firstName, url, expiresInHours: VERIFICATION_HOURS },
    locale,
  );
  await sendMail({ to: { address: email, name: firstName }, subject, html, text, idempotencyKey: key });
}
