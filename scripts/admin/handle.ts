import { suggestHandle } from '@/server/identity/rules/handle';

type Person = { email: string; firstName?: string; lastName?: string };

/** Made of the name, else of the address; a mailbox called "admin" is reserved, so it gets a word in front. */
export function chosenHandle({ email, firstName = '', lastName = '' }: Person): string {
  const [mailbox = ''] = email.split('@');
  return suggestHandle(firstName, lastName) || suggestHandle(mailbox) || suggestHandle('house', mailbox);
}
