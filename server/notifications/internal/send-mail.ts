import { mailer } from '../../integrations/email';
import { type Mail, MailError } from '../../integrations/email/port';
import { logger } from '../../kernel/logger';

/**
 * Sends, or throws so that the job is tried again. What the vendor refuses for good would be refused every time, so it
 * ends here: said once, where somebody looks for it.
 */
export async function sendMail(mail: Mail): Promise<void> {
  try {
    await mailer().send(mail);
  } catch (error) {
    if (!(error instanceof MailError) || error.retryable) throw error;
    logger().error({ error, mail: mail.idempotencyKey }, 'a mail was refused for good');
  }
}
