import { randomInt } from 'node:crypto';
import { type BrowserContext, type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test';
import { type Mailbox, mailboxClient } from '@/server/integrations/email/dev';
import { axe } from './axe';
import { aStranger, type Person, signUp } from './person';
import { stackUnderTest } from './stack-under-test';
import { Troubles } from './troubles';

export { axe, expect };

type Options = {
  /**
   * Complaints of the browser that a test expects: `test.use({ allowed: [/404/] })`. One pattern, because Playwright
   * takes a longer array for something else.
   */
  allowed: readonly [] | readonly [RegExp];
};

type Fixtures = {
  troubles: Troubles;
  mailbox: Mailbox;
  /** Makes an account with a confirmed address, which no other test knows. */
  person: (changes?: Partial<Person>) => Promise<Person>;
  /** Opens a tab as somebody else: with cookies, storage and an address of their own. */
  newVisitor: (options?: BrowserContextOptions) => Promise<Page>;
  withoutJavaScript: () => Promise<Page>;
};

/** Out of the range kept for documentation and tests, so that it is nobody's. */
const anAddress = () => `2001:db8::${randomInt(1, 0xffff).toString(16)}:${randomInt(1, 0xffff).toString(16)}`;

export const LAUNCH_ARGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const test = base.extend<Options & Fixtures>({
  allowed: [[], { option: true }],

  launchOptions: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
    async ({}, use) => use({ executablePath: stackUnderTest().chromiumPath, args: LAUNCH_ARGS }),
    { scope: 'worker' },
  ],

  // biome-ignore lint/correctness/noEmptyPattern: see above
  baseURL: async ({}, use) => use(stackUnderTest().origin),

  // biome-ignore lint/correctness/noEmptyPattern: see above
  extraHTTPHeaders: async ({}, use) => use({ 'x-forwarded-for': anAddress() }),

  troubles: [
    async ({ browser, allowed }, use) => {
      const troubles = new Troubles(stackUnderTest().origin);
      const watch = (context: BrowserContext) => troubles.watch(context);
      browser.on('context', watch);
      await use(troubles);
      browser.off('context', watch);
      expect(troubles.unexpected(allowed), 'what the browser complained about').toEqual([]);
    },
    { auto: true },
  ],

  page: async ({ page }, use, { errors }) => {
    await use(page);
    if (errors.length === 0) await axeEverywhere(page.context());
  },

  newVisitor: async ({ browser, contextOptions }, use, { errors }) => {
    const contexts: BrowserContext[] = [];
    const looked: BrowserContext[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext({
        ...contextOptions,
        baseURL: stackUnderTest().origin,
        extraHTTPHeaders: { 'x-forwarded-for': anAddress() },
        ...options,
      });
      // Axe is a script: where none run, it waits for ever. The page is the same that others look at with it.
      if (options.javaScriptEnabled !== false) looked.push(context);
      contexts.push(context);
      return context.newPage();
    });
    if (errors.length === 0) for (const context of looked) await axeEverywhere(context);
    for (const context of contexts) await context.close();
  },

  withoutJavaScript: async ({ newVisitor }, use) => use(() => newVisitor({ javaScriptEnabled: false })),

  // biome-ignore lint/correctness/noEmptyPattern: see above
  mailbox: async ({}, use) => use(mailboxClient(stackUnderTest().mailbox)),

  person: async ({ request, mailbox }, use) => use((changes = {}) => signUp(request, mailbox, aStranger(changes))),
});

/** Where a test leaves a page, it is looked at; in between, tests call `axe(page)` themselves. */
async function axeEverywhere(context: BrowserContext): Promise<void> {
  for (const page of context.pages()) if (page.url().startsWith(stackUnderTest().origin)) await axe(page);
}

const looks = {
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  desktop: { viewport: { width: 1280, height: 800 } },
};
export type Look = keyof typeof looks;

/** The same tests in the hand and on the desk. */
export function bothLooks(tests: (look: Look) => void): void {
  for (const look of ['phone', 'desktop'] as const) {
    test.describe(`on a ${look}`, () => {
      test.use(looks[look]);
      tests(look);
    });
  }
}
