export type NewFile = { name: string; type: string; content: Uint8Array };

export type Storage = {
  /** Keeps a file that we made and that everybody may see. */
  put(file: NewFile): Promise<{ key: string }>;
  /** What is stored, never more than `maxBytes` of it; null when it is not there. */
  read(key: string, maxBytes: number): Promise<Uint8Array | null>;
  /** What is gone already counts as deleted. */
  delete(keys: readonly string[]): Promise<void>;
  /** Where browsers find a file that we put. */
  addressOf(key: string): string;
};

/** Retryable means that the very same request may pass later; what is not retryable will be refused every time. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly retryable: boolean;

  constructor(message: string, options: { retryable: boolean; cause?: unknown }) {
    super(message, { cause: options.cause });
    this.retryable = options.retryable;
  }
}
