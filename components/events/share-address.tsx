'use client';

import { useRef, useState } from 'react';
import { useHydrated } from '../shared/form/use-hydrated';
import { Button } from '../ui/button';
import { Input } from '../ui/input';

type Props = {
  title: string;
  url: string;
  words: { address: string; copy: string; copied: string; byHand: string; system: string };
};

/** The address itself, which can be copied by hand; with a script also by a button, and by the phone's own sheet. */
export function ShareAddress({ title, url, words }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<'copied' | 'byHand' | null>(null);
  const hydrated = useHydrated();

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url);
      setSaid('copied');
    } catch {
      // Not allowed here, or no secure page: then the selected address is one key away.
      field.current?.select();
      setSaid('byHand');
    }
  };
  const share = async () => {
    // Closing the sheet without choosing is a choice too.
    await navigator.share({ title, url }).catch((error: unknown) => {
      if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
    });
  };
  return (
    <div className="mb-1 grid gap-1.5 border-line border-b p-1 pb-2.5">
      <div className="flex gap-1.5">
        <Input ref={field} readOnly value={url} aria-label={words.address} className="h-8 min-w-0 flex-1 text-sm" />
        {hydrated && (
          <Button size="sm" onClick={copy}>
            {said === 'copied' ? words.copied : words.copy}
          </Button>
        )}
      </div>
      {hydrated && 'share' in navigator && (
        <Button size="sm" onClick={share}>
          {words.system}
        </Button>
      )}
      <p role="status" className={said === 'byHand' ? 'text-ink-2 text-sm' : 'sr-only'}>
        {said && words[said]}
      </p>
    </div>
  );
}
