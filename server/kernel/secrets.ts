import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** One secret, many purposes: a key leaked from one place opens no other. */
export const deriveKey = (secret: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, 'foyer', purpose, 32));

export type MailedLink = { secret: string; purpose: string; rowId: string };

/** The code in a mailed link follows from its row, so a mail that is sent again carries the same link. */
export const linkCode = ({ secret, purpose, rowId }: MailedLink): string =>
  `${rowId}.${createHmac('sha256', deriveKey(secret, `link:${purpose}`))
    .update(rowId)
    .digest('base64url')}`;

/** The row a code speaks of, when the code is ours. */
export function rowOfLinkCode(code: string, { secret, purpose }: Omit<MailedLink, 'rowId'>): string | null {
  const [rowId = ''] = code.split('.');
  return sameText(code, linkCode({ secret, purpose, rowId })) ? rowId : null;
}

/** Compares without telling by the time taken how much was right. */
export function sameText(a: string, b: string): boolean {
  const [left, right] = [a, b].map((text) => createHmac('sha256', 'compare').update(text).digest());
  return left !== undefined && right !== undefined && timingSafeEqual(left, right);
}
