import { z } from 'zod';
import { ApiError } from './errors';

const smtpReply = z.string().regex(/^[45]\d\d [ -~]+$/, 'An SMTP reply is a refusal such as "550 5.1.1 No such user".');

/** What the vendor is told to do wrong: to the next `count` sends, or only to those for one address. */
export const faultInput = z.object({
  mode: z.enum(['fail', 'slow', 'duplicate', 'late']),
  count: z.int().min(1).max(1000).default(1),
  delayMs: z.int().min(0).max(600_000).default(1000),
  status: z.union([z.literal(429), z.int().min(500).max(599)]).default(500),
  /** What the door for SMTP answers in place of the status. */
  smtpReply: smtpReply.default('451 4.3.0 Local error in processing'),
  to: z.string().toLowerCase().optional(),
});
export type Fault = z.output<typeof faultInput>;

export class Faults {
  #waiting: Fault[] = [];

  add(fault: Fault) {
    this.#waiting.push({ ...fault });
  }

  clear() {
    this.#waiting = [];
  }

  list(): readonly Fault[] {
    return this.#waiting;
  }

  /** Faults wait in line; the first that fits these recipients is used up by one. */
  take(recipients: ReadonlySet<string>): Fault | null {
    const fault = this.#waiting.find(({ to }) => !to || recipients.has(to));
    if (!fault) return null;
    fault.count -= 1;
    if (fault.count === 0) this.#waiting = this.#waiting.filter((other) => other !== fault);
    return fault;
  }
}

export function failure({ status }: Fault): ApiError {
  if (status === 429) return new ApiError('rate_limit_exceeded', 'Too many requests. Please slow down.');
  const name = status === 500 ? 'internal_server_error' : 'application_error';
  return new ApiError(name, 'An unexpected error occurred.', status);
}
