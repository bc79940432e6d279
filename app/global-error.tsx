'use client';

import { useParams } from 'next/navigation';
import '@/components/ui/theme.css';
import { BrokenPage } from '@/components/shared/broken-page';
import { isLocale, languageTag, sourceLocale } from '@/server/i18n/config';
import en from '@/server/i18n/messages/en/broken.json';
import kk from '@/server/i18n/messages/kk/broken.json';
import pt from '@/server/i18n/messages/pt/broken.json';
import ru from '@/server/i18n/messages/ru/broken.json';

/** Words that are here already: what fetches the others may be just what failed. */
const words = { en, ru, pt, kk };

type Props = { error: Error & { digest?: string }; reset: () => void };

/** When even the layouts failed: a document of its own that needs nothing of theirs. */
export default function GlobalError({ error, reset }: Props) {
  const { locale: wanted } = useParams();
  const locale = isLocale(wanted) ? wanted : sourceLocale;
  return (
    <html lang={languageTag(locale)}>
      <head>
        <title>{words[locale].title}</title>
      </head>
      <body>
        <BrokenPage error={error} retry={reset} words={words[locale]} />
      </body>
    </html>
  );
}
