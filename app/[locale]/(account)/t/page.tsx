import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OpenScreen } from '@/components/ticketing/open-screen';
import { api, isSignedIn } from '@/server/api/rsc';
import { ticketLinkInput } from '@/server/ticketing/schema';
import { claimTicketAction, openTicketAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('ticketing.open');
  // The link is a key: no foreign page is told where the visitor came from. With `no-referrer` the form of this page
  // would come without its origin too, and be refused.
  return { title: t('title'), referrer: 'same-origin' };
}

type Props = { searchParams: Promise<{ code?: string | string[] }> };

/** Only looks: the ticket is opened by the button. */
export default async function OpenTicketPage({ searchParams }: Props) {
  const asked = ticketLinkInput.safeParse(await searchParams);
  const { ticketing } = await api();
  const link = asked.success ? await ticketing.link(asked.data) : null;
  return (
    <OpenScreen
      link={link}
      code={asked.success ? asked.data.code : ''}
      signedIn={await isSignedIn()}
      open={openTicketAction}
      claim={claimTicketAction}
    />
  );
}
