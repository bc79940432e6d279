import { describe, expect, test } from 'vitest';
import { locales } from '@/server/i18n/config';
import { type MailName, type MailProps, mailNames, renderMail } from './registry';

const url = 'https://foyer.example/en/verify-email?token=usr_1.abc&next=%2F';
const ticketUrl = 'https://foyer.example/en/t?code=tkt_1.abc';
const event = {
  title: 'Қысқа фильмдер кеші',
  startsAt: new Date('2026-12-12T14:00:00Z'),
  timeZone: 'Asia/Almaty',
  address: ['Абай театры', 'Семей'],
  organizerName: 'Өнер үйі',
};
const samples: { [Name in MailName]: { props: MailProps<Name>; link: string } } = {
  'identity.verify-email': { props: { name: 'Әсел', url, expiresInHours: 24 }, link: url },
  'identity.account-exists': {
    props: { name: 'Әсел', signInUrl: 'https://foyer.example/en/sign-in' },
    link: 'https://foyer.example/en/sign-in',
  },
  'identity.new-device': {
    props: {
      name: 'Әсел',
      device: 'Firefox 151, Linux',
      address: '2001:db8::1',
      at: new Date('2026-11-23T15:15:00Z'),
      timeZone: 'Asia/Almaty',
      sessionsUrl: 'https://foyer.example/en/profile/sessions',
    },
    link: 'https://foyer.example/en/profile/sessions',
  },
  'ticketing.ticket': {
    props: { name: 'Әсел', event, openUrl: ticketUrl, qr: 'cid:qr' },
    link: ticketUrl,
  },
  'ticketing.moved': { props: { name: 'Әсел', event, openUrl: ticketUrl }, link: ticketUrl },
  'ticketing.called-off': {
    props: { name: 'Әсел', event, reason: 'Батареялар салқын.', eventUrl: 'https://foyer.example/en/e/kesh' },
    link: 'https://foyer.example/en/e/kesh',
  },
  'ticketing.given-back': {
    props: { name: 'Әсел', event, eventUrl: 'https://foyer.example/en/e/kesh' },
    link: 'https://foyer.example/en/e/kesh',
  },
};

const renderSample = <Name extends MailName>(name: Name, locale: (typeof locales)[number]) =>
  renderMail(name, samples[name].props, locale);

describe.each(mailNames)('%s', (name) => {
  test.each(locales)('reads well in %s: both parts, the link in each, no missing words', async (locale) => {
    const { subject, html, text, lang } = await renderSample(name, locale);
    expect(html).toContain(`lang="${lang}"`);
    expect(html).toContain(`href="${samples[name].link.replaceAll('&', '&amp;')}"`);
    // Alone on its line, once: what wraps or repeats is not clicked.
    expect(text.split('\n').filter((line) => line === samples[name].link)).toHaveLength(1);
    for (const part of [subject, html, text]) {
      expect(part).not.toMatch(
        /(?<![\w-])mail\.|verify_email|new_device|account_exists|(?:ticket|moved|called_off|given_back)\.[a-z]|common\.|[{}]\s*(?:name|hours)|undefined|Invalid Date/,
      );
    }
    expect(text).not.toMatch(/<\w|&\w+;|\n{3}/);
    expect(subject).not.toBe('');
  });

  test('every language has its own words', async () => {
    const texts = await Promise.all(locales.map(async (locale) => (await renderSample(name, locale)).text));
    expect(new Set(texts).size).toBe(locales.length);
  });

  test('asks the reader’s mail program to load nothing and to run nothing', async () => {
    const { html } = await renderSample(name, 'en');
    expect(html).not.toMatch(/<img(?! src="cid:)|<script|<link|url\(|@import|@font-face/);
  });
});

test('a name is text, whatever it looks like', async () => {
  const name = '<script>alert(1)</script> {name} <b>"&';
  const { html, text } = await renderMail('identity.verify-email', { name, url, expiresInHours: 24 }, 'en');
  expect(html).not.toContain('<script');
  expect(html).not.toContain('<b>');
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; {name} &lt;b&gt;&quot;&amp;');
  expect(text).toContain(`Welcome, ${name}`);
});

test.each([
  [1, 'действует 1 час.'],
  [2, 'действует 2 часа.'],
  [5, 'действует 5 часов.'],
  [24, 'действует 24 часа.'],
])('%i hours are counted as Russian counts them', async (expiresInHours, words) => {
  const { text } = await renderMail('identity.verify-email', { name: 'Марина', url, expiresInHours }, 'ru');
  expect(text).toContain(words);
});

test('the time of a sign-in is told in the reader’s zone, which is named', async () => {
  const { props } = samples['identity.new-device'];
  const told = async (timeZone: string, locale: (typeof locales)[number]) =>
    (await renderMail('identity.new-device', { ...props, timeZone }, locale)).text.replaceAll(/[\u00a0\u202f]/g, ' ');
  expect(await told('Asia/Almaty', 'ru')).toContain('23 ноября 2026 г., 20:15 UTC+5');
  expect(await told('UTC', 'ru')).toContain(', 15:15 UTC');
  expect(await told('Asia/Almaty', 'en')).toContain('20:15 UTC+5');
});
