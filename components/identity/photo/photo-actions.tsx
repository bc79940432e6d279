'use client';

import { Camera } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { pictureTypes } from '@/server/files/schema';
import type { Id } from '@/server/kernel/pure/id';
import { PictureActions } from '../../shared/picture-actions';
import { Button } from '../../ui/button';
import type { PhotoStep } from './use-photo';

type Props = {
  step: PhotoStep;
  hasPhoto: boolean;
  onChoose: (file: File) => void;
  onCancel: () => void;
  onRemove: () => void;
  onUndo: (fileId: Id<'fil'>) => void;
};

export function PhotoActions({ hasPhoto, onCancel, onUndo, ...props }: Props) {
  const t = useTranslations('identity.photo');
  const { step } = props;
  return (
    <PictureActions
      {...props}
      className="max-w-md"
      accept={pictureTypes.join()}
      hasPicture={hasPhoto}
      icon={<Camera aria-hidden />}
      words={{
        choose: hasPhoto ? t('change') : t('add'),
        remove: t('remove'),
        retry: t('retry'),
        uploading: t('uploading'),
        processing: t('processing'),
      }}
      cancel={{ words: t('cancel'), onCancel }}
    >
      <p role="status" className="flex flex-wrap items-center gap-x-3 text-ink-2 text-sm empty:hidden">
        {step.name === 'processing' && t('processing')}
        {step.name === 'set' && t('set')}
        {step.name === 'removed' && (
          <>
            {t('removed')}
            <Button size="sm" variant="link" onClick={() => onUndo(step.fileId)}>
              {t('undo')}
            </Button>
          </>
        )}
      </p>
    </PictureActions>
  );
}
