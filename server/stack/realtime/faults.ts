import { z } from 'zod';
import { faultFields, WaitingFaults } from '../twin/waiting-faults';

/** What we are told to do wrong: to the next `count` publishes, or only to those that speak to one channel. */
export const faultInput = z.object({
  ...faultFields,
  status: z.int().min(400).max(599).default(500),
  channel: z.string().optional(),
});
export type Fault = z.output<typeof faultInput>;

export class Faults extends WaitingFaults<Fault> {
  take(channels: readonly string[]): Fault | null {
    return this.takeFirst(({ channel }) => channel === undefined || channels.includes(channel));
  }
}
