import { Layout } from '../components/layout';
import { Stub } from '../components/stub';
import { ActionButton, Footnote, Lead, PlainLink, Title } from '../components/text';
import type { Template, Wording } from '../template';
import { EventFacts, type MailedEvent } from './event-facts';

type Props = { name: string; event: MailedEvent; eventUrl: string };

function Content({ name, event, eventUrl, ...wording }: Props & Wording) {
  const { t, lang } = wording;
  return (
    <Layout lang={lang} title={t('given_back.subject', { title: event.title })} preview={t('given_back.preview')}>
      <Title>{t('given_back.title')}</Title>
      <Lead>{t('given_back.lead', { name })}</Lead>
      <Stub top={<EventFacts event={event} {...wording} />}>
        <ActionButton href={eventUrl}>{t('called_off.action')}</ActionButton>
      </Stub>
      <PlainLink href={eventUrl}>{t('common.button_fallback')}</PlainLink>
      <Footnote>{t('given_back.footnote')}</Footnote>
    </Layout>
  );
}

export const givenBackMail: Template<Props> = {
  subject: ({ event }, { t }) => t('given_back.subject', { title: event.title }),
  Content,
};
