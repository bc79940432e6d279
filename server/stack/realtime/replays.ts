import { SIGNATURE_WINDOW_SECONDS } from './limits';

/** A time stamp may lie this far ahead, and is good for as long again after it. */
const REMEMBERED_MS = 2 * SIGNATURE_WINDOW_SECONDS * 1000;
/** Only who knows the secret can make a signature that gets here, so nobody else can push one out. */
const MAX_REMEMBERED = 200_000;

/** Signatures that have had their effect: the same request again, by a retry or by an eavesdropper, has none. */
export class Replays {
  readonly #usedAt = new Map<string, number>();

  /** Whether this is the first time. */
  claim(signature: string, now: number): boolean {
    this.#forget(now);
    if (this.#usedAt.has(signature)) return false;
    this.#usedAt.set(signature, now);
    return true;
  }

  #forget(now: number) {
    for (const [signature, usedAt] of this.#usedAt) {
      if (now - usedAt <= REMEMBERED_MS && this.#usedAt.size < MAX_REMEMBERED) return;
      this.#usedAt.delete(signature);
    }
  }
}
