import { type Messages, NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';

/** What client components of every shell say; a page adds the namespaces of its own islands. */
const EVERYWHERE = ['ui', 'errors', 'broken'] as const satisfies (keyof Messages)[];

type Props = { also?: readonly (keyof Messages)[]; children: ReactNode };

/** Gives client components their words. Only the named ones travel to the browser. */
export async function Words({ also = [], children }: Props) {
  const all = await getMessages();
  const messages = Object.fromEntries([...EVERYWHERE, ...also].map((namespace) => [namespace, all[namespace]]));
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>;
}
