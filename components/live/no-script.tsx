import { useTranslations } from 'next-intl';
import { Note } from '../ui/note';

/** A live room is made of scripts; whoever has none is told so, and not left with a page that never opens. */
export function NoScript() {
  const t = useTranslations('live.no_script');
  return (
    <noscript>
      <Note tone="warning" title={t('title')} className="m-4">
        <p>{t('body')}</p>
      </Note>
    </noscript>
  );
}
