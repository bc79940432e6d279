import { z } from 'zod';

/** What every embedded server can be told to do wrong, how often, and for how long. */
export const faultFields = {
  mode: z.enum(['fail', 'slow', 'duplicate', 'late']),
  count: z.int().min(1).max(1000).default(1),
  delayMs: z.int().min(0).max(600_000).default(1000),
};

/** Faults wait in line; the first that fits what is being asked is used up by one. */
export class WaitingFaults<Fault extends { count: number }> {
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

  protected takeFirst(fits: (fault: Fault) => boolean): Fault | null {
    const fault = this.#waiting.find(fits);
    if (!fault) return null;
    fault.count -= 1;
    if (fault.count === 0) this.#waiting = this.#waiting.filter((other) => other !== fault);
    return fault;
  }
}
