import { formatAddress, InvalidAddressError } from './address';
import { type Mail, MailError } from './port';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being refused.
const LINE_BREAK = /[\u0000-\u0008\u000a-\u001f\u007f]/;

/** Everything of a mail that becomes a line of its head, or of the head of a part. */
const linesOf = ({ subject, headers = {}, tags = {}, attachments = [], invitation }: Mail): string[] => [
  subject,
  ...Object.entries(headers).flat(),
  ...Object.entries(tags).flat(),
  ...(invitation ? [invitation.filename] : []),
  ...attachments.flatMap(({ filename, contentType, contentId = '' }) => [filename, contentType, contentId]),
];

/** Vendors differ in what they do with a line break in a header; the safe thing is never to let one out. */
function refuseLineBreaks(mail: Mail) {
  const unsafe = linesOf(mail).find((line) => LINE_BREAK.test(line));
  if (unsafe === undefined) return;
  throw new MailError('A subject, header, tag or attachment name must not contain line breaks.', {
    retryable: false,
    cause: unsafe,
  });
}

/** What no vendor is asked to send: it would be refused there, or worse, accepted. */
export function refuseUnsafe(mail: Mail): void {
  refuseLineBreaks(mail);
  try {
    formatAddress(mail.to);
  } catch (cause) {
    if (cause instanceof InvalidAddressError) throw new MailError(cause.message, { retryable: false, cause });
    throw cause;
  }
}
