import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { CancelForm } from '@/components/ticketing/cancel-form';
import { TicketScreen } from '@/components/ticketing/ticket-screen';
import { api, orNotFound } from '@/server/api/rsc';
import { ticketInput } from '@/server/ticketing/schema';
import { cancelTicketAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('ticketing.ticket');
  return { title: t('title') };
}

type Props = { params: Promise<{ ticketId: string }> };

export default async function TicketPage({ params }: Props) {
  const asked = ticketInput.safeParse(await params);
  if (!asked.success) notFound();
  const { ticketing } = await api();
  const ticket = await orNotFound(ticketing.ticket(asked.data));
  return (
    <TicketScreen
      ticket={ticket}
      cancel={ticket.canCancel && <CancelForm action={cancelTicketAction} ticketId={ticket.id} />}
    />
  );
}
