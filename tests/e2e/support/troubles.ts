import type { BrowserContext, Request, Response } from '@playwright/test';

/** A page that does not exist is an answer; a script, a picture or a font that does not exist is a mistake. */
const ASSETS = new Set(['stylesheet', 'image', 'media', 'font', 'script', 'manifest', 'texttrack']);

/**
 * A request that the next navigation left behind has nobody who waits for it. What a policy blocked is told by the
 * console, too; without the console's word, scripts were switched off.
 */
const EXPECTED_FAILURES = new Set(['net::ERR_ABORTED', 'csp']);

/** Everything a browser complains about while a test runs, whatever page or tab it happens in. */
export class Troubles {
  readonly #origin: string;
  readonly #found: string[] = [];

  constructor(origin: string) {
    this.#origin = origin;
  }

  watch(context: BrowserContext): void {
    context.on('console', (message) => {
      // Answers are judged by their status below; the browser's own words about them say no more.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
        this.#found.push(`console: ${message.text()}`);
      }
    });
    context.on('weberror', (error) => this.#found.push(`page: ${error.error().stack ?? error.error().message}`));
    context.on('response', (response) => this.#judge(response));
    context.on('requestfailed', (request) => this.#judgeFailed(request));
  }

  /** What was found, without what the test expects. */
  unexpected(allowed: readonly RegExp[]): string[] {
    return this.#found.filter((trouble) => !allowed.some((pattern) => pattern.test(trouble)));
  }

  #judge(response: Response): void {
    if (!this.#isOwn(response.url())) return;
    const kind = response.request().resourceType();
    const missingAsset = response.status() === 404 && ASSETS.has(kind);
    if (response.status() >= 500 || missingAsset) {
      this.#found.push(`answer: ${response.status()} to ${kind} ${response.url()}`);
    }
  }

  #judgeFailed(request: Request): void {
    const why = request.failure()?.errorText ?? '';
    if (this.#isOwn(request.url()) && !EXPECTED_FAILURES.has(why)) {
      this.#found.push(`request: ${why} for ${request.url()}`);
    }
  }

  readonly #isOwn = (url: string) => url.startsWith(`${this.#origin}/`);
}
