import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from '@/tests/support/chromium';
import { BENCH_BUILD, startApplication, stopApplication } from '../application';
import { rounded } from '../statistics';
import { type Visit, visit } from './visit';
import { readableWithoutScripts } from './without-scripts';

type Say = (line: string) => void;

const ROOT = resolve(import.meta.dirname, '../..');

/** What a phone loads on its first visit. FOYER_BENCH_ORIGIN names an application that runs; else one is started. */
export async function benchWeight(say: Say) {
  const { FOYER_BENCH_ORIGIN: running } = process.env;
  if (running) return weigh(say, running);
  const home = mkdtempSync(join(tmpdir(), 'foyer-bench-'));
  const { child, origin } = await started(home);
  try {
    return await weigh(say, origin);
  } finally {
    await stopApplication(child);
    rmSync(home, { recursive: true, force: true });
    rmSync(join(ROOT, BENCH_BUILD), { recursive: true, force: true });
  }
}

async function started(home: string) {
  const { choosePort } = await import('@/server/stack/ports');
  const port = await choosePort(undefined, new Set());
  const { child } = await startApplication(home, { PORT: String(port), FOYER_DEV_TOOLS: '1' });
  return { child, origin: `http://localhost:${port}` };
}

async function weigh(say: Say, origin: string) {
  const found = await findChromium();
  if (!found.found) throw new Error(`Nothing can be weighed: ${found.why}`);
  const home = await (await fetch(`${origin}/ru`)).text();
  const event = /\/ru\/e\/[a-z0-9-]+/.exec(home)?.[0];
  if (!event) throw new Error(`${origin}/ru shows no event`);
  const pages = { empty: '/ru/dev/empty/page', event, home: '/ru', list: '/ru/events' };
  const browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox'] });
  try {
    const weighed: Record<string, ReturnType<typeof weightOf>> = {};
    say(`\n  ${'page'.padEnd(7)} scripts   all bytes   largest element               LCP      CLS`);
    for (const [name, path] of Object.entries(pages)) {
      // The first request of a page may make it; what is measured is the page as it is served from then on.
      await fetch(`${origin}${path}`);
      const weight = weightOf(await visit(browser, `${origin}${path}`));
      say(line(name, weight));
      weighed[name] = weight;
    }
    for (const { path, kilobytes } of weighed.event?.chunks ?? [])
      say(`    ${String(kilobytes).padStart(7)} KB  ${path}`);
    const readable = await readableWithoutScripts(browser, `${origin}${event}`);
    say(`  ${event} without JavaScript: ${JSON.stringify(readable)}\n`);
    return { pages: weighed, readable };
  } finally {
    await browser.close();
  }
}

const KILOBYTE = 1024;

function weightOf({ loaded, largest, layoutShift }: Visit) {
  const scripts = loaded.filter(({ kind }) => kind === 'js').toSorted((a, b) => b.bytes - a.bytes);
  const sum = (parts: readonly { bytes: number }[]) => parts.reduce((total, { bytes }) => total + bytes, 0);
  const kinds = Map.groupBy(loaded, ({ kind }) => kind);
  return {
    scriptBytes: sum(scripts),
    allBytes: sum(loaded),
    bytesByKind: Object.fromEntries([...kinds].map(([kind, parts]) => [kind, sum(parts)])),
    chunks: scripts.map(({ path, bytes }) => ({ path, bytes, kilobytes: rounded(bytes / KILOBYTE, 1) })),
    largest,
    layoutShift,
  };
}

function line(name: string, { scriptBytes, allBytes, largest, layoutShift }: ReturnType<typeof weightOf>): string {
  const kilobytes = (bytes: number) => `${rounded(bytes / KILOBYTE, 1)} KB`.padEnd(10);
  const what = largest
    ? `${largest.tag} ${largest.says.slice(0, 18)}${largest.inFirstHtml ? '' : ' (by a script)'}`
    : '-';
  return `  ${name.padEnd(7)} ${kilobytes(scriptBytes)}${kilobytes(allBytes)}  ${what.padEnd(28)}  ${largest?.ms ?? '-'} ms  ${layoutShift}`;
}
