import { Layout } from '../components/layout';
import { Stub } from '../components/stub';
import { ActionButton, Footnote, Lead, PlainLink, Title } from '../components/text';
import type { Template, Wording } from '../template';
import { EventFacts, type MailedEvent } from './event-facts';

type Props = {
  name: string;
  event: MailedEvent;
  openUrl: string;
  /** The picture of the code, which comes along in the same mail. */
  qr: `cid:${string}`;
};

const QR_SIDE = 180;

function Content({ name, event, openUrl, qr, ...wording }: Props & Wording) {
  const { t, lang } = wording;
  return (
    <Layout lang={lang} title={t('ticket.subject', { title: event.title })} preview={t('ticket.preview')}>
      <Title>{t('ticket.title', { name })}</Title>
      <Lead>{t('ticket.lead')}</Lead>
      <Stub top={<EventFacts event={event} holder={name} {...wording} />}>
        <div data-skip-in-text="true" style={{ textAlign: 'center', paddingBottom: '18px' }}>
          {/* biome-ignore lint/performance/noImgElement: a mail program knows nothing of our optimiser. */}
          <img src={qr} width={QR_SIDE} height={QR_SIDE} alt={t('ticket.qr')} style={{ backgroundColor: '#ffffff' }} />
        </div>
        <ActionButton href={openUrl}>{t('ticket.action')}</ActionButton>
      </Stub>
      <PlainLink href={openUrl}>{t('common.button_fallback')}</PlainLink>
      <Footnote>{t('ticket.footnote', { organizer: event.organizerName })}</Footnote>
    </Layout>
  );
}

export const ticketMail: Template<Props> = {
  subject: ({ event }, { t }) => t('ticket.subject', { title: event.title }),
  Content,
};
