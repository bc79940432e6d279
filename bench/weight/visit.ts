import type { Browser, BrowserContextOptions, CDPSession, Page } from '@playwright/test';

/** A phone of the middle of the road on a slow mobile network, as search engines measure it. */
export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  locale: 'ru-RU',
  timezoneId: 'Europe/Moscow',
};
const SLOW_MOBILE = { latency: 150, downloadThroughput: 1_638_400 / 8, uploadThroughput: 768_000 / 8 };
const SLOWER_PROCESSOR = 4;

export type Loaded = { path: string; kind: string; bytes: number };
export type Largest = { ms: number; tag: string; says: string; inFirstHtml: boolean };
export type Visit = { loaded: Loaded[]; largest: Largest | null; layoutShift: number };

/** A first visit: an empty cache, no cookie. Everything that comes until the network is quiet counts, prefetches too. */
export async function visit(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext(PHONE);
  try {
    const page = await context.newPage();
    const session = await slowed(page);
    // What translates these programs names every function by a helper, which is not there in the page.
    await page.addInitScript('globalThis.__name = (named) => named');
    await page.addInitScript(watch);
    await page.goto(address, { waitUntil: 'networkidle' });
    await session.detach();
    const { layoutShift, largest, ...seen } = await page.evaluate(seenBy);
    const loaded = seen.loaded.map(({ url, ...rest }) => ({ path: new URL(url).pathname, ...rest }));
    if (!largest) return { loaded, layoutShift, largest };
    const html = await (await fetch(address)).text();
    return { loaded, layoutShift, largest: { ...largest, inFirstHtml: await stands(page, html, largest) } };
  } finally {
    await context.close();
  }
}

async function slowed(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, ...SLOW_MOBILE });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_PROCESSOR });
  return session;
}

declare global {
  interface Window {
    benchSeen?: { shift: number; largest: { ms: number; tag: string; says: string } | null };
  }
}

/** Runs in the page, before anything of it. */
function watch() {
  const seen: NonNullable<Window['benchSeen']> = { shift: 0, largest: null };
  window.benchSeen = seen;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if ('value' in entry && typeof entry.value === 'number') seen.shift += entry.value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const element = 'element' in entry && entry.element instanceof Element ? entry.element : null;
      const says = element instanceof HTMLImageElement ? element.currentSrc : (element?.textContent ?? '').trim();
      seen.largest = { ms: Math.round(entry.startTime), tag: element?.tagName.toLowerCase() ?? '', says };
    }
  }).observe({ type: 'largest-contentful-paint', buffered: true });
}

/** Runs in the page, when it is quiet: what came, packed as it was sent and without its headers. */
function seenBy() {
  const entries = [
    ...performance.getEntriesByType('navigation').map((entry) => ({ entry, kind: 'document' })),
    ...performance.getEntriesByType('resource').map((entry) => ({ entry, kind: '' })),
  ];
  const loaded = entries.flatMap(({ entry, kind }) => {
    if (!(entry instanceof PerformanceResourceTiming)) return [];
    return [{ url: entry.name, kind: kind || kindOf(entry.name), bytes: entry.encodedBodySize }];
  });
  const { shift = 0, largest = null } = window.benchSeen ?? {};
  return { loaded, layoutShift: Math.round(shift * 10_000) / 10_000, largest };

  function kindOf(url: string): string {
    const { pathname, searchParams } = new URL(url);
    if (searchParams.has('_rsc')) return 'prefetch';
    return /\.(js|css|woff2)$/.exec(pathname)?.[1] ?? 'other';
  }
}

/** Whether the largest thing came with the document, or was put there by a script. */
async function stands(page: Page, html: string, { says }: { says: string }): Promise<boolean> {
  return page.evaluate(
    ([markup, words]) => {
      const first = new DOMParser().parseFromString(markup, 'text/html');
      for (const script of first.querySelectorAll('script, template')) script.remove();
      const pictures = [...first.querySelectorAll('img')];
      const isPicture = (image: HTMLImageElement) =>
        words !== '' && `${image.src} ${image.srcset}`.includes(words.replace(location.origin, ''));
      return (words !== '' && first.body.textContent.includes(words)) || pictures.some(isPicture);
    },
    [html, says] as const,
  );
}
