import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { MailList } from '@/components/dev/mailbox/mail-list';
import { api, attempt } from '@/server/api/rsc';

// Nothing here is worth preparing: whoever looks wants the mail of this second.
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('dev.mailbox');
  return { title: t('meta_title') };
}

/** The list stands beside whichever mail is open, and keeps its place when another one is. */
export default async function MailboxLayout({ children }: { children: ReactNode }) {
  const { dev } = await api();
  const list = await attempt(dev.mailbox.list({}));
  return (
    <main id="content" className="grid md:h-[calc(100dvh-65px)] md:grid-cols-[minmax(300px,384px)_minmax(0,1fr)]">
      <MailList
        first={list.status === 'read' ? list.answer : null}
        refusal={list.status === 'refused' ? list.reason : null}
      />
      {children}
    </main>
  );
}
