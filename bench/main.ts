import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { benchLists } from './lists/lists';
import { benchLoad, type LoadOptions } from './load/load';
import { benchPages } from './pages/pages';
import { benchDurable } from './realtime/durable';
import { benchFanOut } from './realtime/fan-out';
import { benchStart } from './start';
import { benchWeight } from './weight/weight';

type Say = (line: string) => void;
type Options = LoadOptions & { json?: string };
type Bench = (say: Say, options: Options) => Promise<unknown>;

/** What `npm run bench -- <name>` runs, one after the other. */
const benches: Readonly<Record<string, Readonly<Record<string, Bench>>>> = {
  lists: { lists: benchLists },
  load: { load: benchLoad },
  pages: { pages: benchPages },
  realtime: { fanOut: benchFanOut, durable: benchDurable },
  start: { start: benchStart },
  weight: { weight: benchWeight },
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'string' },
    events: { type: 'string' },
    tickets: { type: 'string' },
    users: { type: 'string' },
    database: { type: 'string' },
  },
});
const [name = ''] = positionals;
const chosen = benches[name];
if (!chosen) {
  console.error(`\n  Name a benchmark: ${Object.keys(benches).join(', ')}.\n`);
  process.exit(1);
}

const results: Record<string, unknown> = {};
for (const [part, bench] of Object.entries(chosen)) results[part] = await bench(console.log, values);
const json = JSON.stringify({ bench: name, at: new Date().toISOString(), node: process.version, results }, null, 2);
if (values.json) writeFileSync(values.json, `${json}\n`);
console.log(json);
