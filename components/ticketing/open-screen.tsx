import { useTranslations } from 'next-intl';
import { Link } from '@/server/i18n/navigation';
import type { TicketLinkView } from '@/server/ticketing/queries/find-ticket-link';
import type { FormAction } from '../shared/form/answer';
import { NarrowPage } from '../shared/narrow-page';
import { Button } from '../ui/button';
import { OpenForm } from './open-form';

type Props = { link: TicketLinkView | null; code: string; action: FormAction };

export function OpenScreen({ link, code, action }: Props) {
  const t = useTranslations('ticketing.open');
  if (link?.status === 'valid') {
    return (
      <NarrowPage title={t('title')} lead={t('lead', { name: link.holderName, title: link.eventTitle })}>
        <OpenForm action={action} code={code} />
      </NarrowPage>
    );
  }
  const state = link ? 'given_back' : 'unknown';
  return (
    <NarrowPage title={t(`${state}_title`)} lead={t(`${state}_body`)}>
      <div>
        <Button asChild variant="primary">
          <Link href="/events">{t('to_events')}</Link>
        </Button>
      </div>
    </NarrowPage>
  );
}
