import { signedIn, signUpRepeated, userRegistered, verificationRequested } from '../../identity/events';
import { on } from '../../kernel/outbox';
import { sendAccountExistsMail } from '../commands/send-account-exists-mail';
import { sendNewDeviceMail } from '../commands/send-new-device-mail';
import { sendVerificationMail } from '../commands/send-verification-mail';

/** Mails that follow from what happens to an account. The delivery's key keeps a retried mail from being a second one. */
export const identityMails = [
  on(userRegistered, 'notifications.welcome-mail', (ctx, { verificationId }, { key }) =>
    sendVerificationMail(ctx, { verificationId, key }),
  ),
  on(verificationRequested, 'notifications.verification-mail', (ctx, { verificationId }, { key }) =>
    sendVerificationMail(ctx, { verificationId, key }),
  ),
  on(signUpRepeated, 'notifications.account-exists-mail', (ctx, { userId }, { key }) =>
    sendAccountExistsMail(ctx, { userId, key }),
  ),
  on(signedIn, 'notifications.new-device-mail', async (ctx, { sessionId, newDevice }, { key }) => {
    if (newDevice) await sendNewDeviceMail(ctx, { sessionId, key });
  }),
];
