'use client';

import { Camera, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { pictureTypes } from '@/server/files/schema';
import { reasonText } from '@/server/i18n/reason';
import type { Id } from '@/server/kernel/pure/id';
import { Button } from '../../ui/button';
import { Progress } from '../../ui/progress';
import type { PhotoStep } from './use-photo';

type Props = {
  step: PhotoStep;
  hasPhoto: boolean;
  onChoose: (file: File) => void;
  onCancel: () => void;
  onRemove: () => void;
  onUndo: (fileId: Id<'fil'>) => void;
};

export function PhotoActions({ step, hasPhoto, onChoose, onCancel, onRemove, onUndo }: Props) {
  const t = useTranslations('identity.photo');
  const input = useRef<HTMLInputElement>(null);
  const busy = step.name === 'uploading' || step.name === 'processing';
  return (
    <div className="grid max-w-md gap-2">
      <input
        ref={input}
        type="file"
        hidden
        accept={pictureTypes.join()}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // Emptied, so that choosing the same file again is a choice again.
          target.value = '';
          if (file) onChoose(file);
        }}
      />
      {busy ? (
        <Underway step={step} onCancel={onCancel} />
      ) : (
        <div className="flex flex-wrap gap-2">
          <Button size="sm" onClick={() => input.current?.click()}>
            <Camera aria-hidden />
            {hasPhoto ? t('change') : t('add')}
          </Button>
          {hasPhoto && (
            <Button size="sm" variant="ghost" onClick={onRemove}>
              <Trash2 aria-hidden />
              {t('remove')}
            </Button>
          )}
        </div>
      )}
      <Outcome step={step} onUndo={onUndo} />
    </div>
  );
}

function Underway({ step, onCancel }: { step: PhotoStep; onCancel: () => void }) {
  const t = useTranslations('identity.photo');
  return (
    <div className="flex items-center gap-3">
      <Progress
        className="min-w-24 flex-1"
        label={t('uploading')}
        value={step.name === 'uploading' ? step.share : 100}
        valueText={step.name === 'processing' ? t('processing') : undefined}
      />
      <Button size="sm" variant="ghost" onClick={onCancel}>
        {t('cancel')}
      </Button>
    </div>
  );
}

function Outcome({ step, onUndo }: { step: PhotoStep; onUndo: (fileId: Id<'fil'>) => void }) {
  const t = useTranslations('identity.photo');
  const translate = useTranslations();
  if (step.name === 'failed') {
    return (
      <p role="alert" className="flex flex-wrap items-center gap-x-3 text-danger text-sm">
        {reasonText(translate, step.reason)}
        {step.again && (
          <Button size="sm" variant="link" onClick={step.again}>
            {t('retry')}
          </Button>
        )}
      </p>
    );
  }
  return (
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
  );
}
