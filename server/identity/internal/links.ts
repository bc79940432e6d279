import { env } from '../../env';
import { type Id, isId } from '../../kernel/pure/id';
import { linkCode, rowOfLinkCode } from '../../kernel/secrets';

const purpose = 'verify-email';

export const verificationCode = (rowId: Id<'evf'>) => linkCode({ secret: env().AUTH_SECRET, purpose, rowId });

export function verificationOf(code: string): Id<'evf'> | null {
  const rowId = rowOfLinkCode(code, { secret: env().AUTH_SECRET, purpose });
  return isId('evf', rowId) ? rowId : null;
}
