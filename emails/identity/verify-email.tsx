import { Layout } from '../components/layout';
import { Stub } from '../components/stub';
import { ActionButton, Footnote, Lead, Note, PlainLink, Title } from '../components/text';
import type { Template, Wording } from '../template';

type Props = { name: string; url: string; expiresInHours: number };

function Content({ name, url, expiresInHours, t, lang }: Props & Wording) {
  return (
    <Layout lang={lang} title={t('verify_email.subject')} preview={t('verify_email.preview')}>
      <Title>{t('verify_email.title', { name })}</Title>
      <Lead>{t('verify_email.lead')}</Lead>
      <Stub top={<ActionButton href={url}>{t('verify_email.action')}</ActionButton>}>
        <Note>{t('verify_email.expires', { hours: expiresInHours })}</Note>
      </Stub>
      <PlainLink href={url}>{t('common.button_fallback')}</PlainLink>
      <Footnote>{t('verify_email.footnote')}</Footnote>
    </Layout>
  );
}

export const verifyEmail: Template<Props> = { subject: (_, { t }) => t('verify_email.subject'), Content };
