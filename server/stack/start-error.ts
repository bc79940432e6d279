/** A failure the person can mend: printed as one sentence and the end of a log, never as a stack trace. */
export class StartError extends Error {
  override readonly name = 'StartError';
  readonly logFile: string | undefined;

  constructor(message: string, options: { logFile?: string; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.logFile = options.logFile;
  }
}
