import { env } from '../../env';
import { type Id, isId } from '../../kernel/pure/id';
import { linkCode, rowOfLinkCode } from '../../kernel/secrets';

/** One in the mail, another in the cookie: what leaks from a browser's store opens no link, and the reverse. */
type Purpose = 'ticket-link' | 'ticket-cookie';

export const ticketCode = (purpose: Purpose, rowId: Id<'tkt'>) =>
  linkCode({ secret: env().AUTH_SECRET, purpose, rowId });

export function ticketOfCode(purpose: Purpose, code: string): Id<'tkt'> | null {
  const rowId = rowOfLinkCode(code, { secret: env().AUTH_SECRET, purpose });
  return isId('tkt', rowId) ? rowId : null;
}
