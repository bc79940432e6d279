'use client';

import { useTranslations } from 'next-intl';
import { Note } from '../../ui/note';
import type { OwnMedia } from './own-media';

/** What stands between somebody and their camera or microphone, and what to do about it. */
export function DeviceVerdict({ media }: { media: OwnMedia }) {
  const t = useTranslations('media.troubles');
  if (media.status !== 'open' || !media.trouble) return null;
  return (
    <Note tone="warning" role="alert" title={t(`${media.trouble}.title`)}>
      <p>{t(`${media.trouble}.body`)}</p>
    </Note>
  );
}
