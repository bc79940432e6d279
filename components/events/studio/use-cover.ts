'use client';

import { useEffect, useRef, useState } from 'react';
import { maxBytesOf, pictureTypes, purposes } from '@/server/files/schema';
import type { Id } from '@/server/kernel/pure/id';
import { NotSent, untilReady, uploadPicture } from '../../providers/send-picture';
import { trpc } from '../../providers/trpc';

const PURPOSE = 'event-cover';

export type CoverStep =
  | { name: 'resting' }
  | { name: 'uploading'; share: number }
  | { name: 'processing' }
  | { name: 'failed'; reason: string; again?: () => void };

/** What stands for the saved cover until the form is saved: an upload of this browser, or none at all. */
export type ChosenCover = { fileId: Id<'fil'>; preview: string } | 'none' | null;

/** A cover is sent as soon as it is chosen and shown to others only once the form is saved. */
export function useCover() {
  const [step, setStep] = useState<CoverStep>({ name: 'resting' });
  const [chosen, setChosen] = useState<ChosenCover>(null);
  const running = useRef<AbortController>(null);
  const { files } = trpc.useUtils();
  useEffect(() => () => running.current?.abort(), []);

  async function send(file: File) {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    setStep({ name: 'uploading', share: 0 });
    try {
      const onProgress = (share: number) => !signal.aborted && setStep({ name: 'uploading', share });
      const fileId = await uploadPicture({ purpose: PURPOSE, file, signal, onProgress });
      setStep({ name: 'processing' });
      await untilReady(() => files.upload.fetch({ fileId }, { staleTime: 0 }), signal);
      setChosen({ fileId, preview: URL.createObjectURL(file) });
      setStep({ name: 'resting' });
    } catch (error) {
      if (signal.aborted) return;
      const reason = error instanceof NotSent ? error.reason : 'files.errors.not_sent';
      setStep({ name: 'failed', reason, again: () => void send(file) });
    }
  }

  const choose = (file: File) => {
    const refusal = refusalOf(file);
    if (refusal) setStep({ name: 'failed', reason: refusal });
    else void send(file);
  };

  const remove = () => {
    running.current?.abort();
    setChosen('none');
    setStep({ name: 'resting' });
  };

  return { step, chosen, choose, remove };
}

/** The server looks again, at the bytes. */
function refusalOf(file: File): string | null {
  if (!pictureTypes.some((type) => type === file.type)) return 'files.errors.type';
  return file.size > maxBytesOf(purposes[PURPOSE]) ? 'files.errors.too_large' : null;
}
