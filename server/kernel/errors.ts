export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'rate_limited'
  /** Nothing was changed and trying again may succeed: a lock was not free in time, two transactions collided. */
  | 'retry';

type Options = {
  /** What went wrong beside which field; each value is a message key. */
  fields?: Record<string, string>;
  /** Arguments of the message, shown to the person: never secrets. */
  values?: Record<string, string | number>;
  cause?: unknown;
};

/** A refusal. Its reason is a message key; anything else that is thrown is a bug and goes to the logger. */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly fields: Record<string, string>;
  readonly values: Record<string, string | number>;

  constructor(
    readonly kind: ErrorKind,
    readonly reason: string,
    { fields = {}, values = {}, cause }: Options = {},
  ) {
    super(`${kind}: ${reason}`, { cause });
    this.fields = fields;
    this.values = values;
  }
}

export const invalid = (reason: string, options?: Options) => new DomainError('invalid', reason, options);
export const invalidField = (field: string, reason: string) =>
  new DomainError('invalid', reason, { fields: { [field]: reason } });
export const unauthenticated = (reason = 'errors.sign_in_first') => new DomainError('unauthenticated', reason);
export const forbidden = (reason = 'errors.forbidden') => new DomainError('forbidden', reason);
export const notFound = (reason = 'errors.not_found') => new DomainError('not_found', reason);
export const conflict = (reason: string, options?: Options) => new DomainError('conflict', reason, options);
export const rateLimited = (retryAfterSeconds: number) =>
  new DomainError('rate_limited', 'errors.rate_limited', { values: { seconds: retryAfterSeconds } });
export const retry = (cause: unknown) => new DomainError('retry', 'errors.retry', { cause });
