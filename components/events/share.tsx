'use client';

import { Check, Share2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '../ui/button';

/** The phone's own share sheet where there is one, else the link on the clipboard. */
export function Share({ title }: { title: string }) {
  const t = useTranslations('events.page');
  const [ready, setReady] = useState(false);
  const [copied, setCopied] = useState(false);
  // Without scripts there is nothing to press: the address bar has the link.
  useEffect(() => setReady(true), []);
  if (!ready) return <span className="h-8" />;

  const share = async () => {
    const url = window.location.href;
    if (navigator.share) {
      // Closing the sheet without choosing is a choice too.
      await navigator.share({ title, url }).catch((error: unknown) => {
        if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
      });
      return;
    }
    await navigator.clipboard.writeText(url);
    setCopied(true);
  };
  return (
    <Button size="sm" onClick={share}>
      {copied ? <Check aria-hidden /> : <Share2 aria-hidden />}
      <span role="status">{copied ? t('shared') : t('share')}</span>
    </Button>
  );
}
