'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import type { Id } from '@/server/kernel/pure/id';
import { NotSent, untilReady, uploadPicture } from '../../providers/send-picture';
import { trpc } from '../../providers/trpc';
import { VIEWER_CHANGED } from '../viewer-button';

export type PhotoStep =
  | { name: 'resting' }
  | { name: 'uploading'; share: number }
  | { name: 'processing' }
  | { name: 'set' }
  | { name: 'removed'; fileId: Id<'fil'> }
  | { name: 'failed'; reason: string; again?: () => void };

/** What is shown in place of the saved photo: a picture of this browser, or nothing. */
type Shown = { preview: string | null } | null;

/** Everything that can happen to a photo after it was chosen. What is shown changes first; a failure puts it back. */
export function usePhoto() {
  const [step, setStep] = useState<PhotoStep>({ name: 'resting' });
  const [shown, setShown] = useState<Shown>(null);
  const running = useRef<AbortController>(null);
  const router = useRouter();
  const { files } = trpc.useUtils();
  const setPhoto = trpc.identity.setPhoto.useMutation();
  const removePhoto = trpc.identity.removePhoto.useMutation();

  /** The page and its corner ask anew. */
  const tell = (next: PhotoStep) => {
    setStep(next);
    router.refresh();
    window.dispatchEvent(new Event(VIEWER_CHANGED));
  };

  const fail = (error: unknown, again?: () => void) => {
    setShown(null);
    setStep({ name: 'failed', reason: reasonOf(error), again });
  };

  async function send(file: File) {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    setShown({ preview: URL.createObjectURL(file) });
    setStep({ name: 'uploading', share: 0 });
    try {
      const onProgress = (share: number) => !signal.aborted && setStep({ name: 'uploading', share });
      const fileId = await uploadPicture({ purpose: 'profile-photo', file, signal, onProgress });
      setStep({ name: 'processing' });
      await untilReady(() => files.upload.fetch({ fileId }, { staleTime: 0 }), signal);
      await setPhoto.mutateAsync({ fileId });
      tell({ name: 'set' });
    } catch (error) {
      if (!signal.aborted) fail(error, () => void send(file));
    }
  }

  const cancel = () => {
    running.current?.abort();
    setShown(null);
    setStep({ name: 'resting' });
  };

  async function remove() {
    setShown({ preview: null });
    try {
      const { fileId } = await removePhoto.mutateAsync();
      tell(fileId ? { name: 'removed', fileId } : { name: 'resting' });
    } catch (error) {
      fail(error);
    }
  }

  async function undo(fileId: Id<'fil'>) {
    setStep({ name: 'resting' });
    try {
      await setPhoto.mutateAsync({ fileId });
      setShown(null);
      tell({ name: 'set' });
    } catch (error) {
      fail(error);
    }
  }

  return { step, shown, send, cancel, remove, undo, refuse: (reason: string) => fail(new NotSent(reason)) };
}

/** Our refusals name their reason; when no answer came at all, that is what is said. */
function reasonOf(error: unknown): string {
  if (error instanceof NotSent) return error.reason;
  if (typeof error !== 'object' || error === null || !('data' in error)) return 'files.errors.not_sent';
  const { data } = error;
  if (typeof data !== 'object' || data === null || !('reason' in data)) return 'files.errors.not_sent';
  return typeof data.reason === 'string' ? data.reason : 'errors.unexpected';
}
