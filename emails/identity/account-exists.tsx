import { Layout } from '../components/layout';
import { Stub } from '../components/stub';
import { ActionButton, Footnote, Lead, Note, PlainLink, Title } from '../components/text';
import type { Template, Wording } from '../template';

type Props = { name: string; signInUrl: string };

function Content({ name, signInUrl, t, lang }: Props & Wording) {
  return (
    <Layout lang={lang} title={t('account_exists.subject')} preview={t('account_exists.preview')}>
      <Title>{t('account_exists.title', { name })}</Title>
      <Lead>{t('account_exists.lead')}</Lead>
      <Stub top={<ActionButton href={signInUrl}>{t('account_exists.action')}</ActionButton>}>
        <Note>{t('account_exists.note')}</Note>
      </Stub>
      <PlainLink href={signInUrl}>{t('common.button_fallback')}</PlainLink>
      <Footnote>{t('account_exists.footnote')}</Footnote>
    </Layout>
  );
}

export const accountExists: Template<Props> = { subject: (_, { t }) => t('account_exists.subject'), Content };
