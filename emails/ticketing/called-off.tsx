import { Layout } from '../components/layout';
import { Stub } from '../components/stub';
import { ActionButton, Footnote, Lead, Note, PlainLink, Title } from '../components/text';
import type { Template, Wording } from '../template';
import { EventFacts, type MailedEvent } from './event-facts';

type Props = { name: string; event: MailedEvent; reason: string | null; eventUrl: string };

function Content({ name, event, reason, eventUrl, ...wording }: Props & Wording) {
  const { t, lang } = wording;
  return (
    <Layout lang={lang} title={t('called_off.subject', { title: event.title })} preview={t('called_off.preview')}>
      <Title>{t('called_off.title')}</Title>
      <Lead>{t('called_off.lead', { name, organizer: event.organizerName })}</Lead>
      <Stub top={<EventFacts event={event} {...wording} />}>
        {reason && (
          <div style={{ paddingBottom: '18px' }}>
            <Note>{t('called_off.reason', { reason })}</Note>
          </div>
        )}
        <ActionButton href={eventUrl}>{t('called_off.action')}</ActionButton>
      </Stub>
      <PlainLink href={eventUrl}>{t('common.button_fallback')}</PlainLink>
      <Footnote>{t('called_off.footnote')}</Footnote>
    </Layout>
  );
}

export const calledOffMail: Template<Props> = {
  subject: ({ event }, { t }) => t('called_off.subject', { title: event.title }),
  Content,
};
