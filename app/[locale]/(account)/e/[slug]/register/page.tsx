import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { MailboxLink } from '@/components/identity/mailbox-link';
import { RegisterForm } from '@/components/ticketing/register-form';
import { RegisterScreen } from '@/components/ticketing/register-screen';
import { api, devTools, isSignedIn, orNotFound } from '@/server/api/rsc';
import { eventSlugInput } from '@/server/events/schema';
import { mailedAddress } from '@/server/identity/session';
import { registerAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('ticketing.register');
  return { title: t('title') };
}

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ notice?: string | string[] }> };

export default async function RegisterPage({ params, searchParams }: Props) {
  const asked = eventSlugInput.safeParse(await params);
  if (!asked.success) notFound();
  const { events, ticketing } = await api();
  const event = await orNotFound(events.bySlug(asked.data));
  const about = { eventId: event.id };
  const [own, registration] = await Promise.all([ticketing.ownRegistration(about), ticketing.registration(about)]);
  const signedIn = await isSignedIn();
  const { notice } = await searchParams;
  return (
    <RegisterScreen
      event={event}
      ownTicketId={own?.ticketId ?? null}
      registration={registration}
      signedIn={signedIn}
      notice={notice === 'mailed' || notice === 'given_back' ? notice : null}
      mailed={{ address: await mailedAddress(), mailbox: (await devTools()) && <MailboxLink /> }}
      form={<RegisterForm action={registerAction} eventId={event.id} slug={event.slug} guest={!signedIn} />}
    />
  );
}
