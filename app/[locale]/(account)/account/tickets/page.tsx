import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SignInFirst } from '@/components/identity/sign-in-first';
import { OwnTickets } from '@/components/ticketing/own-tickets';
import { api, isSignedIn } from '@/server/api/rsc';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('ticketing.list');
  return { title: t('title') };
}

export default async function OwnTicketsPage() {
  if (!(await isSignedIn())) return <SignInFirst next="/account/tickets" />;
  const { ticketing } = await api();
  return <OwnTickets tickets={await ticketing.ownTickets()} />;
}
