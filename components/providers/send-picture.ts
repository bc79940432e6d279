import { z } from 'zod';
import type { UploadRoutes } from '@/server/api/uploads';
import type { PurposeName } from '@/server/files/schema';
import { type Id, publicId } from '@/server/kernel/pure/id';

/** What the browser hears when its upload is here: what to ask about from then on. */
const uploadAnswer = z.object({ fileId: publicId('fil') });

const DEADLINE_MS = 120_000;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 1500;

/** Said to the person under its message key. */
export class NotSent extends Error {
  readonly reason: string;

  constructor(reason: string, cause?: unknown) {
    super(reason, { cause });
    this.reason = reason;
  }
}

type Upload = { purpose: PurposeName; file: File; signal: AbortSignal; onProgress: (share: number) => void };

/** Puts the file into the store with the vendor's own client, which is loaded only when somebody uploads. */
export async function uploadPicture({ purpose, file, signal, onProgress }: Upload): Promise<Id<'fil'>> {
  const { generateReactHelpers } = await import('@uploadthing/react');
  const { uploadFiles } = generateReactHelpers<UploadRoutes>({ url: '/api/uploads' });
  try {
    const [uploaded] = await uploadFiles(purpose, {
      files: [file],
      signal,
      onUploadProgress: ({ progress }) => onProgress(Math.min(100, Math.round(progress))),
    });
    return uploadAnswer.parse(uploaded?.serverData).fileId;
  } catch (error) {
    signal.throwIfAborted();
    throw new NotSent(reasonIn(error), error);
  }
}

/** A refusal of ours is a message key; whatever else went wrong, the picture did not get through. */
const reasonIn = (error: unknown): string => {
  const message = error instanceof Error ? error.message : '';
  return /^(files|errors)\.[a-z_.]+$/.test(message) ? message : 'files.errors.not_sent';
};

type Asked = { status: 'processing' | 'ready' | 'refused'; reason: string | null };

/** The worker makes the pictures. Should it, or the way to it, be gone for a moment, that is only a longer wait. */
export async function untilReady(ask: () => Promise<Asked>, signal: AbortSignal): Promise<void> {
  const deadline = performance.now() + DEADLINE_MS;
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
    signal.throwIfAborted();
    const upload = await ask().catch(() => null);
    if (upload?.status === 'ready') return;
    if (upload?.status === 'refused') throw new NotSent(upload.reason ?? 'files.errors.unreadable');
    if (performance.now() > deadline) throw new NotSent('files.errors.slow');
    await pause(pauseMs);
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
