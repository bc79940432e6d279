import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';

/**
 * Words travel inside the document of every page, so public pages carry those that their islands say and no more. An
 * island that says something new names its section here.
 */
export async function PublicWords({ children }: { children: ReactNode }) {
  const { broken, ui } = await getMessages();
  const messages = {
    broken,
    ui: { preferences: ui.preferences, viewer: ui.viewer },
  };
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>;
}
