'use client';

import { Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useRef } from 'react';
import { reasonText } from '@/server/i18n/reason';
import { Button } from '../ui/button';
import { cn } from '../ui/cn';
import { Progress } from '../ui/progress';

/** Where a picture stands on its way; whoever shows it may know more states, which are at rest here. */
export type PictureStep =
  | { name: 'uploading'; share: number }
  | { name: 'processing' }
  | { name: 'failed'; reason: string; again?: () => void }
  | { name: 'resting' | 'set' | 'removed' };

type Props = {
  step: PictureStep;
  /** What kinds of files are taken, as an `<input>` says it. */
  accept: string;
  words: { choose: string; remove: string; retry: string; uploading: string; processing: string };
  icon: ReactNode;
  hasPicture: boolean;
  onChoose: (file: File) => void;
  onRemove: () => void;
  /** Without it, an upload cannot be stopped half-way. */
  cancel?: { words: string; onCancel: () => void };
  className?: string;
  /** What else is said, when nothing failed. */
  children?: ReactNode;
};

/** Below a picture: another one, or none. While one is on its way, how far it is. */
export function PictureActions({ step, accept, words, icon, hasPicture, onChoose, onRemove, ...rest }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const busy = step.name === 'uploading' || step.name === 'processing';
  return (
    <div className={cn('grid gap-2', rest.className)}>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // Emptied, so that choosing the same file again is a choice again.
          target.value = '';
          if (file) onChoose(file);
        }}
      />
      {busy ? (
        <div className="flex items-center gap-3">
          <Progress
            className="min-w-24 flex-1"
            label={words.uploading}
            value={step.name === 'uploading' ? step.share : 100}
            valueText={step.name === 'processing' ? words.processing : undefined}
          />
          {rest.cancel && (
            <Button size="sm" variant="ghost" onClick={rest.cancel.onCancel}>
              {rest.cancel.words}
            </Button>
          )}
        </div>
      ) : (
        <div className="flex flex-wrap gap-2">
          <Button size="sm" onClick={() => input.current?.click()}>
            {icon}
            {words.choose}
          </Button>
          {hasPicture && (
            <Button size="sm" variant="ghost" onClick={onRemove}>
              <Trash2 aria-hidden />
              {words.remove}
            </Button>
          )}
        </div>
      )}
      {step.name === 'failed' ? <Failure step={step} retry={words.retry} /> : rest.children}
    </div>
  );
}

function Failure({ step, retry }: { step: Extract<PictureStep, { name: 'failed' }>; retry: string }) {
  const translate = useTranslations();
  return (
    <p role="alert" className="flex flex-wrap items-center gap-x-3 text-danger text-sm">
      {reasonText(translate, step.reason)}
      {step.again && (
        <Button size="sm" variant="link" onClick={step.again}>
          {retry}
        </Button>
      )}
    </p>
  );
}
