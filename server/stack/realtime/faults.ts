import { z } from 'zod';

/** What we are told to do wrong: to the next `count` publishes, or only to those that speak to one channel. */
export const faultInput = z.object({
  mode: z.enum(['fail', 'slow', 'duplicate', 'late']),
  count: z.int().min(1).max(1000).default(1),
  delayMs: z.int().min(0).max(600_000).default(1000),
  status: z.int().min(400).max(599).default(500),
  channel: z.string().optional(),
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

  /** Faults wait in line; the first that fits is used up by one. */
  take(channels: readonly string[]): Fault | null {
    const fault = this.#waiting.find(({ channel }) => channel === undefined || channels.includes(channel));
    if (!fault) return null;
    fault.count -= 1;
    if (fault.count === 0) this.#waiting = this.#waiting.filter((other) => other !== fault);
    return fault;
  }
}
