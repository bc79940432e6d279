import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { choosePort } from '@/server/stack/ports';
import { missingNginx, startNginx } from '@/tests/support/nginx';

const run = promisify(execFile);
const DRIVER = join(import.meta.dirname, 'driver.ts');
const CONNECTIONS = 16;
const ROUNDS = 3;
const ROUND_SECONDS = 4;
/** A page with nothing on it, made on its first request and kept, as an event's is. Needs FOYER_DEV_TOOLS. */
const EMPTY = '/ru/dev/empty/page';

const report = z.object({ times: z.array(z.number()), bytes: z.number(), seconds: z.number() });
type Say = (line: string) => void;
type Measured = { perSecond: number; p50: number; p95: number; p99: number; bytes: number };

/** An application that runs is measured; which one is said by FOYER_BENCH_ORIGIN. */
export async function benchPages(say: Say) {
  const origin = process.env.FOYER_BENCH_ORIGIN ?? 'http://localhost:3000';
  const page = await anEventOf(origin);
  say(`\n  ${page} at ${origin}, ${CONNECTIONS} connections, ${ROUNDS} rounds of ${ROUND_SECONDS} s each`);
  const next = await compare(say, { page: `${origin}${page}`, empty: `${origin}${EMPTY}` });
  const why = await missingNginx();
  if (why) {
    say(`  behind nginx: skipped, it ${why}`);
    return { next };
  }
  return { next, edge: await behindNginx(say, { origin, page }) };
}

async function anEventOf(origin: string): Promise<string> {
  const home = await (await fetch(`${origin}/ru`)).text();
  const path = /\/ru\/e\/[a-z0-9-]+/.exec(home)?.[0];
  if (!path) throw new Error(`${origin}/ru shows no event`);
  return path;
}

async function behindNginx(say: Say, { origin, page }: { origin: string; page: string }) {
  const nginx = await startNginx({ web: origin, key: 'k'.repeat(64) });
  const body = Buffer.from(await (await fetch(`${nginx.origin}${page}`)).arrayBuffer());
  const file = await startFileServer(gzipSync(body));
  try {
    return await compare(say, { edge: `${nginx.origin}${page}`, file: `${file.origin}/page` });
  } finally {
    await file.stop();
    await nginx.stop();
  }
}

/** The same nginx without our configuration: packed bytes from a file. */
async function startFileServer(bytes: Buffer) {
  const home = mkdtempSync(join(tmpdir(), 'foyer-file-'));
  const port = await choosePort(undefined, new Set());
  writeFileSync(join(home, 'page'), bytes);
  await run('chmod', ['755', home]);
  const lines = [
    `daemon off; worker_processes auto; pid ${home}/pid; error_log stderr crit; events { worker_connections 4096; }`,
    'http { access_log off; sendfile on; tcp_nopush on; default_type text/html;',
    `server { listen 127.0.0.1:${port}; root ${home}; add_header Content-Encoding gzip; } }`,
  ];
  writeFileSync(join(home, 'nginx.conf'), lines.join('\n'));
  const child = spawn('/usr/sbin/nginx', ['-c', join(home, 'nginx.conf')], { stdio: 'inherit' });
  const origin = `http://127.0.0.1:${port}`;
  while (
    !(await fetch(`${origin}/page`).then(
      (answer) => answer.ok,
      () => false,
    ))
  ) {
    if (child.exitCode !== null) throw new Error('nginx did not begin to serve a file');
  }
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  return {
    origin,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Turn about, so that what else the machine does falls on both; the first is divided by the second. */
async function compare(say: Say, addresses: Record<string, string>) {
  const samples = new Map<string, z.infer<typeof report>[]>();
  for (const address of Object.values(addresses)) await drive(address, 1);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, address] of Object.entries(addresses)) {
      samples.set(name, [...(samples.get(name) ?? []), await drive(address, ROUND_SECONDS)]);
    }
  }
  const measured = Object.fromEntries([...samples].map(([name, rounds]) => [name, summaryOf(rounds)]));
  for (const [name, { perSecond, p50, p95, p99, bytes }] of Object.entries(measured)) {
    say(`  ${name.padEnd(6)} ${perSecond}/s  p50 ${p50} ms  p95 ${p95} ms  p99 ${p99} ms  ${bytes} bytes`);
  }
  const [ours, baseline] = Object.values(measured);
  const ratio = ours && baseline ? Math.round((100 * ours.perSecond) / baseline.perSecond) / 100 : null;
  say(`  ratio  ${ratio}\n`);
  return { ...measured, ratio };
}

async function drive(address: string, seconds: number) {
  const args = ['--import', 'tsx', DRIVER, address, String(CONNECTIONS), String(seconds)];
  const { stdout } = await run(process.execPath, args, { maxBuffer: 256 * 1024 * 1024 });
  return report.parse(JSON.parse(stdout));
}

function summaryOf(rounds: readonly z.infer<typeof report>[]): Measured {
  const times = rounds.flatMap((round) => round.times).sort((a, b) => a - b);
  const at = (part: number) => Math.round(100 * (times[Math.floor(part * (times.length - 1))] ?? 0)) / 100;
  const seconds = rounds.reduce((sum, round) => sum + round.seconds, 0);
  return {
    perSecond: Math.round(times.length / seconds),
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    bytes: rounds[0]?.bytes ?? 0,
  };
}
