import { z } from 'zod';

/** What the store is told to do wrong: to the next `count` requests, or only to those about one name or key. */
export const faultInput = z.object({
  mode: z.enum(['fail', 'slow', 'duplicate', 'late']),
  on: z.enum(['upload', 'read', 'delete']).default('upload'),
  count: z.int().min(1).max(1000).default(1),
  delayMs: z.int().min(0).max(600_000).default(1000),
  status: z.union([z.literal(429), z.int().min(500).max(599)]).default(500),
  /** The name of an uploaded file, or the key of a stored one. */
  about: z.string().optional(),
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

  /** Faults wait in line; the first that fits what is being asked is used up by one. */
  take(on: Fault['on'], about: readonly string[]): Fault | null {
    const fault = this.#waiting.find((one) => one.on === on && (!one.about || about.includes(one.about)));
    if (!fault) return null;
    fault.count -= 1;
    if (fault.count === 0) this.#waiting = this.#waiting.filter((other) => other !== fault);
    return fault;
  }
}
