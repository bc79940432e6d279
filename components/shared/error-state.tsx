'use client';

import { RotateCw, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '../ui/button';
import { cn } from '../ui/cn';

type Props = {
  title?: ReactNode;
  /** The reason in words, never an error's own message. */
  body?: ReactNode;
  retry?: () => void;
  retrying?: boolean;
  className?: string;
};

/** A part of a page that could not be loaded, in the place where it would have been. The rest of the page works. */
export function ErrorState({ title, body, retry, retrying = false, className }: Props) {
  const t = useTranslations('ui.error_state');
  return (
    <div
      data-slot="error-state"
      role="alert"
      className={cn('grid justify-items-center gap-2 px-6 py-10 text-center', className)}
    >
      <span
        aria-hidden
        className="mb-1 grid size-12 place-items-center rounded-full bg-danger-soft text-danger [&_svg]:size-5"
      >
        <TriangleAlert />
      </span>
      <p className="font-[620] text-lg">{title ?? t('title')}</p>
      <p className="max-w-[46ch] text-ink-2">{body ?? t('body')}</p>
      {retry && (
        <Button className="mt-3" pending={retrying} onClick={retry}>
          <RotateCw aria-hidden />
          {t('retry')}
        </Button>
      )}
    </div>
  );
}
