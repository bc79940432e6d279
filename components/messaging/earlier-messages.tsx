'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useRef } from 'react';
import { Button } from '../ui/button';

type Props = { step: 'idle' | 'loading' | 'failed'; onRead: () => void };

/** Reads on by itself when it comes into view, and once more by its button when that failed. */
export function EarlierMessages({ step, onRead }: Props) {
  const t = useTranslations('messaging.chat');
  const button = useRef<HTMLButtonElement>(null);
  const read = useEffectEvent(onRead);
  useEffect(() => {
    if (!button.current || step !== 'idle') return;
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && read());
    watch.observe(button.current);
    return () => watch.disconnect();
  }, [step]);
  return (
    <div className="grid justify-items-center gap-1.5 py-2">
      {step === 'failed' && (
        <p role="alert" className="text-danger text-sm">
          {t('earlier_failed')}
        </p>
      )}
      <Button ref={button} size="sm" variant="ghost" pending={step === 'loading'} onClick={onRead}>
        {step === 'loading' ? t('earlier_loading') : t('earlier')}
      </Button>
    </div>
  );
}
