import { z } from 'zod';
import { faultFields, WaitingFaults } from '../twin/waiting-faults';

/** What the store is told to do wrong: to the next `count` requests, or only to those about one name or key. */
export const faultInput = z.object({
  ...faultFields,
  on: z.enum(['upload', 'read', 'delete']).default('upload'),
  status: z.union([z.literal(429), z.int().min(500).max(599)]).default(500),
  /** The name of an uploaded file, or the key of a stored one. */
  about: z.string().optional(),
});
export type Fault = z.output<typeof faultInput>;

export class Faults extends WaitingFaults<Fault> {
  take(on: Fault['on'], about: readonly string[]): Fault | null {
    return this.takeFirst((one) => one.on === on && (!one.about || about.includes(one.about)));
  }
}
