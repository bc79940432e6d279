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

/** "23 November 2026 at 20:15 UTC+5": the hour without its zone would alarm or calm the wrong people. */
const formatMoment = (at: Date, timeZone: string, lang: string) =>
  new Intl.DateTimeFormat(lang, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
    timeZoneName: 'shortOffset',
  })
    .formatToParts(at)
    .map(({ type, value }) => (type === 'timeZoneName' ? value.replace('GMT', 'UTC') : value))
    .join('');

function Content({ name, at, timeZone, sessionsUrl, t, lang, ...known }: Props & Wording) {
  const device = known.device ?? t('new_device.unknown_device');
  const address = known.address ?? t('new_device.unknown_address');
  const facts = [
    { label: t('new_device.device'), value: device },
    { label: t('new_device.address'), value: address },
    { label: t('new_device.time'), value: formatMoment(at, timeZone, lang) },
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
