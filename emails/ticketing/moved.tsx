import { Layout } from '../components/layout';
import { Stub } from '../components/stub';
import { ActionButton, Footnote, Lead, PlainLink, Title } from '../components/text';
import type { Template, Wording } from '../template';
import { EventFacts, type MailedEvent } from './event-facts';

type Props = { name: string; event: MailedEvent; openUrl: string };

function Content({ name, event, openUrl, ...wording }: Props & Wording) {
  const { t, lang } = wording;
  return (
    <Layout lang={lang} title={t('moved.subject', { title: event.title })} preview={t('moved.preview')}>
      <Title>{t('moved.title')}</Title>
      <Lead>{t('moved.lead', { name })}</Lead>
      <Stub top={<EventFacts event={event} {...wording} />}>
        <ActionButton href={openUrl}>{t('ticket.action')}</ActionButton>
      </Stub>
      <PlainLink href={openUrl}>{t('common.button_fallback')}</PlainLink>
      <Footnote>{t('moved.footnote')}</Footnote>
    </Layout>
  );
}

export const movedMail: Template<Props> = {
  subject: ({ event }, { t }) => t('moved.subject', { title: event.title }),
  Content,
};
