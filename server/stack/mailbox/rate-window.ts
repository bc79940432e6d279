const WINDOW_MS = 1000;

/** High enough never to slow a test down, low enough that a runaway loop meets the same wall as at the vendor. */
const REQUESTS_PER_WINDOW = 1000;

export class RateWindow {
  #startedAt = 0;
  #used = 0;

  /** Counts one request; the headers are Resend's. */
  hit(now: number): { exceeded: boolean; headers: Record<string, string> } {
    if (now - this.#startedAt >= WINDOW_MS) {
      this.#startedAt = now;
      this.#used = 0;
    }
    this.#used += 1;
    const exceeded = this.#used > REQUESTS_PER_WINDOW;
    const headers = {
      'ratelimit-limit': String(REQUESTS_PER_WINDOW),
      'ratelimit-remaining': String(Math.max(0, REQUESTS_PER_WINDOW - this.#used)),
      'ratelimit-reset': '1',
    };
    return { exceeded, headers };
  }
}
