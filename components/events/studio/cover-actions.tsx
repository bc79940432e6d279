'use client';

import { Image as ImageIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { pictureTypes } from '@/server/files/schema';
import { PictureActions } from '../../shared/picture-actions';
import type { CoverStep } from './use-cover';

type Props = { step: CoverStep; hasPicture: boolean; onChoose: (file: File) => void; onRemove: () => void };

/** Below the cover: another picture, or the generated one again. */
export function CoverActions(props: Props) {
  const t = useTranslations('studio.cover');
  return (
    <PictureActions
      {...props}
      className="[&>div>button:first-child]:flex-1"
      accept={pictureTypes.join()}
      icon={<ImageIcon aria-hidden />}
      words={{
        choose: props.hasPicture ? t('replace') : t('upload'),
        remove: t('remove'),
        retry: t('retry'),
        uploading: t('uploading'),
        processing: t('processing'),
      }}
    />
  );
}
