import { formatMoment } from '@/server/i18n/format';
import { Layout } from '../components/layout';
import { Facts, Stub } from '../components/stub';
import { ActionButton, Footnote, Lead, PlainLink, Title } from '../components/text';
import type { Template, Wording } from '../template';

type Props = {
  name: string;
  device: string | null;
  address: string | null;
  at: Date;
  timeZone: string;
  sessionsUrl: string;
};

function Content({ name, at, timeZone, sessionsUrl, t, locale, lang, ...known }: Props & Wording) {
  const device = known.device ?? t('new_device.unknown_device');
  const address = known.address ?? t('new_device.unknown_address');
  const facts = [
    { label: t('new_device.device'), value: device },
    { label: t('new_device.address'), value: address },
    { label: t('new_device.time'), value: formatMoment(at, { locale, timeZone }) },
  ];
  return (
    <Layout lang={lang} title={t('new_device.subject')} preview={t('new_device.preview', { device })}>
      <Title>{t('new_device.title')}</Title>
      <Lead>{t('new_device.lead', { name })}</Lead>
      <Stub top={<Facts facts={facts} />}>
        <ActionButton href={sessionsUrl}>{t('new_device.action')}</ActionButton>
      </Stub>
      <PlainLink href={sessionsUrl}>{t('common.button_fallback')}</PlainLink>
      <Footnote>{t('new_device.footnote')}</Footnote>
    </Layout>
  );
}

export const newDevice: Template<Props> = { subject: (_, { t }) => t('new_device.subject'), Content };
