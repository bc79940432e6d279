import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { benchPages } from './pages/pages';
import { benchDurable } from './realtime/durable';
import { benchFanOut } from './realtime/fan-out';

import { benchStart } from './start';

type Say = (line: string) => void;
type Bench = (say: Say) => Promise<unknown>;

/** What `npm run bench -- <name>` runs, one after the other. */
const benches: Readonly<Record<string, Readonly<Record<string, Bench>>>> = {
  pages: { pages: benchPages },
  realtime: { fanOut: benchFanOut, durable: benchDurable },
  start: { start: benchStart },
};

const { positionals, values } = parseArgs({ allowPositionals: true, options: { json: { type: 'string' } } });
const [name = ''] = positionals;
const chosen = benches[name];
if (!chosen) {
  console.error(`\n  Name a benchmark: ${Object.keys(benches).join(', ')}.\n`);
  process.exit(1);
}

const results: Record<string, unknown> = {};
for (const [part, bench] of Object.entries(chosen)) results[part] = await bench(console.log);
const json = JSON.stringify({ bench: name, at: new Date().toISOString(), node: process.version, results }, null, 2);
if (values.json) writeFileSync(values.json, `${json}\n`);
console.log(json);
