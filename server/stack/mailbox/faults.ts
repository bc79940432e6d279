import { z } from 'zod';
import { faultFields, WaitingFaults } from '../twin/waiting-faults';
import { ApiError } from './errors';

const smtpReply = z.string().regex(/^[45]\d\d [ -~]+$/, 'An SMTP reply is a refusal such as "550 5.1.1 No such user".');

/** What the vendor is told to do wrong: to the next `count` sends, or only to those for one address. */
export const faultInput = z.object({
  ...faultFields,
  status: z.union([z.literal(429), z.int().min(500).max(599)]).default(500),
  /** What the door for SMTP answers in place of the status. */
  smtpReply: smtpReply.default('451 4.3.0 Local error in processing'),
  to: z.string().toLowerCase().optional(),
});
export type Fault = z.output<typeof faultInput>;

export class Faults extends WaitingFaults<Fault> {
  take(recipients: ReadonlySet<string>): Fault | null {
    return this.takeFirst(({ to }) => !to || recipients.has(to));
  }
}

export function failure({ status }: Fault): ApiError {
  if (status === 429) return new ApiError('rate_limit_exceeded', 'Too many requests. Please slow down.');
  const name = status === 500 ? 'internal_server_error' : 'application_error';
  return new ApiError(name, 'An unexpected error occurred.', status);
}
