import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { EventView } from '@/server/events/queries/get-event';
import { Link } from '@/server/i18n/navigation';
import type { Registration } from '@/server/ticketing/rules/registration';
import { EventLine } from '../shared/event-line';
import { NarrowPage } from '../shared/narrow-page';
import { Button } from '../ui/button';
import { Note } from '../ui/note';

type Props = {
  event: EventView;
  ownTicketId: string | null;
  registration: Registration;
  signedIn: boolean;
  notice: 'mailed' | 'given_back' | null;
  mailed: { address: string | null; mailbox: ReactNode };
  form: ReactNode;
};

/** The way in, in each of its states. */
export function RegisterScreen({ event, ownTicketId, registration, signedIn, notice, mailed, form }: Props) {
  const t = useTranslations('ticketing.register');
  const words = useTranslations('ticketing.errors');
  const over = <EventLine event={event} />;
  if (notice === 'mailed') return <Mailed over={over} {...mailed} />;
  if (ownTicketId) {
    return (
      <NarrowPage over={over} title={t('have_title')} lead={t('have_body')}>
        <Button asChild variant="primary" size="xl" full>
          <Link href={`/t/${ownTicketId}`}>{t('open_ticket')}</Link>
        </Button>
      </NarrowPage>
    );
  }
  const givenBack = notice === 'given_back' && (
    <Note tone="success" role="status">
      {t('given_back')}
    </Note>
  );
  if (registration !== 'open') {
    return (
      <NarrowPage over={over} title={t('closed_title')} lead={words(registration)}>
        {givenBack}
        <BackToEvent slug={event.slug} />
      </NarrowPage>
    );
  }
  return (
    <NarrowPage over={over} title={t('title')} lead={signedIn ? t('lead_user') : t('lead_guest')}>
      {givenBack}
      {form}
      {!signedIn && (
        <p className="flex flex-wrap gap-x-2 border-line border-t pt-5 text-ink-2">
          {t('have_account')}
          <Link href={{ pathname: '/sign-in', query: { next: `/e/${event.slug}/register` } }} className="link">
            {t('sign_in')}
          </Link>
        </p>
      )}
    </NarrowPage>
  );
}

function Mailed({ over, address, mailbox }: { over: ReactNode; address: string | null; mailbox: ReactNode }) {
  const t = useTranslations('ticketing.register');
  const lead = address ? t('mailed_body', { email: address }) : t('mailed_body_plain');
  return (
    <NarrowPage over={over} title={t('mailed_title')} lead={<span className="wrap-anywhere">{lead}</span>}>
      <p className="text-ink-2">{t('mailed_hint')}</p>
      {mailbox}
    </NarrowPage>
  );
}

function BackToEvent({ slug }: { slug: string }) {
  const t = useTranslations('ticketing.register');
  return (
    <div>
      <Button asChild>
        <Link href={`/e/${slug}`}>{t('back')}</Link>
      </Button>
    </div>
  );
}
