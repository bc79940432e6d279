'use client';

import { Image as ImageIcon, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { pictureTypes } from '@/server/files/schema';
import { reasonText } from '@/server/i18n/reason';
import { Button } from '../../ui/button';
import { Progress } from '../../ui/progress';
import type { CoverStep } from './use-cover';

type Props = { step: CoverStep; hasPicture: boolean; onChoose: (file: File) => void; onRemove: () => void };

/** Below the cover: another picture, or the generated one again. */
export function CoverActions({ step, hasPicture, onChoose, onRemove }: Props) {
  const t = useTranslations('studio.cover');
  const translate = useTranslations();
  const input = useRef<HTMLInputElement>(null);
  const busy = step.name === 'uploading' || step.name === 'processing';
  return (
    <div className="grid gap-2">
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
        <Progress
          label={t('uploading')}
          value={step.name === 'uploading' ? step.share : 100}
          valueText={step.name === 'processing' ? t('processing') : undefined}
        />
      ) : (
        <div className="flex flex-wrap gap-2">
          <Button size="sm" onClick={() => input.current?.click()} className="flex-1">
            <ImageIcon aria-hidden />
            {hasPicture ? t('replace') : t('upload')}
          </Button>
          {hasPicture && (
            <Button size="sm" variant="ghost" onClick={onRemove}>
              <Trash2 aria-hidden />
              {t('remove')}
            </Button>
          )}
        </div>
      )}
      {step.name === 'failed' && (
        <p role="alert" className="flex flex-wrap items-center gap-x-3 text-danger text-sm">
          {reasonText(translate, step.reason)}
          {step.again && (
            <Button size="sm" variant="link" onClick={step.again}>
              {t('retry')}
            </Button>
          )}
        </p>
      )}
    </div>
  );
}
