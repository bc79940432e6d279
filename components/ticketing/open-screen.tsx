import { useTranslations } from 'next-intl';
import { Link } from '@/server/i18n/navigation';
import type { TicketLinkView } from '@/server/ticketing/queries/find-ticket-link';
import type { FormAction } from '../shared/form/answer';
import { CodeForm } from '../shared/form/code-form';
import { NarrowPage } from '../shared/narrow-page';
import { Button } from '../ui/button';

type Props = {
  link: TicketLinkView | null;
  code: string;
  signedIn: boolean;
  open: FormAction;
  claim: FormAction;
};

export function OpenScreen({ link, code, signedIn, open, claim }: Props) {
  const t = useTranslations('ticketing.open');
  if (link?.status === 'valid') {
    return (
      <NarrowPage title={t('title')} lead={t('lead', { name: link.holderName, title: link.eventTitle })}>
        {signedIn && (
          <div className="grid gap-2.5">
            <CodeForm action={claim} name="claim-ticket" code={code}>
              {t('claim')}
            </CodeForm>
            <p className="text-ink-2 text-sm">{t('claim_hint')}</p>
          </div>
        )}
        <CodeForm action={open} name="open-ticket" code={code} variant={signedIn ? 'secondary' : 'primary'}>
          {t('submit')}
        </CodeForm>
      </NarrowPage>
    );
  }
  if (link?.status === 'in_account') return <InAccount {...link} signedIn={signedIn} />;
  const state = link ? 'given_back' : 'unknown';
  return <Closed title={t(`${state}_title`)} body={t(`${state}_body`)} to="/events" words={t('to_events')} />;
}

function InAccount({ ticketId, isMine, signedIn }: { ticketId: string; isMine: boolean; signedIn: boolean }) {
  const t = useTranslations('ticketing.open');
  const title = t('in_account_title');
  if (isMine) return <Closed title={title} body={t('mine_body')} to={`/t/${ticketId}`} words={t('submit')} />;
  if (signedIn) return <Closed title={title} body={t('in_account_body')} to="/events" words={t('to_events')} />;
  const signIn = { pathname: '/sign-in', query: { next: `/t/${ticketId}` } };
  return <Closed title={title} body={t('in_account_body')} to={signIn} words={t('sign_in')} />;
}

type To = string | { pathname: string; query: { next: string } };

function Closed({ title, body, to, words }: { title: string; body: string; to: To; words: string }) {
  return (
    <NarrowPage title={title} lead={body}>
      <div>
        <Button asChild variant="primary">
          <Link href={to}>{words}</Link>
        </Button>
      </div>
    </NarrowPage>
  );
}
