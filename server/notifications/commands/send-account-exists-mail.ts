import { renderMail } from '@/emails/registry';
import { env } from '../../env';
import { getRecipient } from '../../identity/queries/get-recipient';

import { allow, type Ctx } from '../../kernel/context';
import type { Id } from '../../kernel/pure/id';
import { sendMail } from '../internal/send-mail';

type Input = { userId: Id<'usr'>; key: string };

/** Only the owner of the mailbox learns that the address is registered. */
export async function sendAccountExistsMail(ctx: Ctx, { userId, key }: Input): Promise<void> {
  // silent: the mail log of the vendor says what was sent
  allow(ctx.actor.kind === 'system');
  const { email, firstName, locale } = await getRecipient(ctx, userId);
  const signInUrl = new URL(`/${locale}/sign-in`, env().PUBLIC_ORIGIN).href;
  const { subject, html, text } = await renderMail('identity.account-exists', { name: firstName, signInUrl }, locale);
  await sendMail({ to: { address: email, name: firstName }, subject, html, text, idempotencyKey: key });
}
