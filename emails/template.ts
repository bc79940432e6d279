import type { createTranslator } from 'next-intl';
import type { ReactElement } from 'react';
import type { Locale } from '@/server/i18n/config';
import type { Messages } from '@/server/i18n/messages';

export type MailTranslator = ReturnType<typeof createTranslator<Messages, 'mail'>>;

/** What every template is given beside its own props. `lang` is the BCP 47 tag of the texts. */
export type Wording = { t: MailTranslator; locale: Locale; lang: string };

export type Template<Props> = {
  subject: (props: Props, wording: Wording) => string;
  Content: (props: Props & Wording) => ReactElement;
};
