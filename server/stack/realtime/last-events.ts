import type { Frame } from './frames';

const KEPT_MS = 30 * 60 * 1000;
const MAX_KEPT = 2000;

/** The last event of each cache channel, also while nobody listens to it. */
export class LastEvents {
  readonly #kept = new Map<string, { frame: Frame; expiresAt: number }>();

  keep(channel: string, frame: Frame, now: number) {
    // Set anew, so that the first entry is always the one written longest ago.
    this.#kept.delete(channel);
    this.#kept.set(channel, { frame, expiresAt: now + KEPT_MS });
    for (const [oldest, { expiresAt }] of this.#kept) {
      if (expiresAt > now && this.#kept.size <= MAX_KEPT) break;
      this.#kept.delete(oldest);
    }
  }

  find(channel: string, now: number): Frame | null {
    const kept = this.#kept.get(channel);
    return kept && kept.expiresAt > now ? kept.frame : null;
  }
}
