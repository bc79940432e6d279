import type { Address } from './address';

export type MailAttachment = { filename: string; contentType: string; content: Uint8Array; contentId?: string };

/** What calendar programs look for in a mail, so that an entry is made, moved or struck out by itself. */
export type MailInvitation = { filename: string; method: 'REQUEST' | 'CANCEL'; text: string };

export type Mail = {
  to: Address;
  subject: string;
  html: string;
  text: string;
  /**
   * Names the effect, not the attempt. A vendor that knows such keys writes one mail, however often it is asked. SMTP
   * knows none: there an attempt whose answer was lost can leave two copies, which carry one Message-ID made of this
   * key, so that whoever receives them can tell.
   */
  idempotencyKey: string;
  attachments?: readonly MailAttachment[];
  invitation?: MailInvitation;
  headers?: Readonly<Record<string, string>>;
  tags?: Readonly<Record<string, string>>;
};

export type Mailer = { send(mail: Mail): Promise<{ id: string }> };

/**
 * Retryable means that nothing is wrong with the mail: the vendor, the network or our settings were, and the very
 * same mail may pass later. What is not retryable will be refused every time.
 */
export class MailError extends Error {
  override readonly name = 'MailError';
  readonly retryable: boolean;

  constructor(message: string, options: { retryable: boolean; cause: unknown }) {
    super(message, { cause: options.cause });
    this.retryable = options.retryable;
  }
}
