import { createTranslator } from 'next-intl';
import { render, toPlainText } from 'react-email';
import { type Locale, languageTag } from '@/server/i18n/config';
import { loadMessages } from '@/server/i18n/messages';
import { accountExists } from './identity/account-exists';
import { newDevice } from './identity/new-device';
import { verifyEmail } from './identity/verify-email';
import type { Template, Wording } from './template';
import { calledOffMail } from './ticketing/called-off';
import { givenBackMail } from './ticketing/given-back';
import { movedMail } from './ticketing/moved';
import { ticketMail } from './ticketing/ticket';

/** Every mail Foyer can write, by name. */
const templates = {
  'identity.verify-email': verifyEmail,
  'identity.account-exists': accountExists,
  'identity.new-device': newDevice,
  'ticketing.ticket': ticketMail,
  'ticketing.moved': movedMail,
  'ticketing.called-off': calledOffMail,
  'ticketing.given-back': givenBackMail,
};

export type MailName = keyof typeof templates;
type PropsOf<T> = T extends Template<infer Props> ? Props : never;
export type MailProps<Name extends MailName> = PropsOf<(typeof templates)[Name]>;

export type RenderedMail = { subject: string; html: string; text: string; lang: string };

export const mailNames = Object.keys(templates) as MailName[];

/** TypeScript can't see that a name picks a template of just these props; the record above is what guarantees it. */
const templateOf = <Name extends MailName>(name: Name) => templates[name] as unknown as Template<MailProps<Name>>;

/** The part of html-to-text's formatter interface used here; the package ships no types. */
type Anchor = { children: unknown[]; attribs: { href?: string } };
type TextBuilder = {
  addLineBreak: () => void;
  addInline: (text: string, options: { noWordTransform: boolean }) => void;
};
type Walk = (children: unknown[], builder: TextBuilder) => void;

/** An address on a line of its own survives every mail program that wraps or links text. */
function wordsThenAddress({ children, attribs }: Anchor, walk: Walk, builder: TextBuilder) {
  walk(children, builder);
  builder.addLineBreak();
  builder.addInline(attribs.href ?? '', { noWordTransform: true });
}

/** One template makes both parts: the text part is the same words without the furniture. */
const plainText = (html: string) =>
  toPlainText(html, {
    formatters: { wordsThenAddress },
    selectors: [
      { selector: 'a', format: 'wordsThenAddress' },
      { selector: 'h1', options: { uppercase: false } },
      { selector: 'hr', format: 'skip' },
    ],
  })
    .replace(/\n{3,}/g, '\n\n')
    .trim();

export async function renderMail<Name extends MailName>(
  name: Name,
  props: MailProps<Name>,
  locale: Locale,
): Promise<RenderedMail> {
  const lang = languageTag(locale);
  const t = createTranslator({ locale, messages: await loadMessages(locale), namespace: 'mail' });
  const wording: Wording = { t, locale, lang };
  const template = templateOf(name);
  const html = await render(template.Content({ ...props, ...wording }));
  return { subject: template.subject(props, wording), html, text: plainText(html), lang };
}
