import { runStack } from '@/server/stack/run';
import { aPart, ROOT } from './fake-part';

// `npm start` with two parts that do what the test says, in a process that can be interrupted and killed.
const say = (line: string) => void process.stdout.write(`${line}\n`);
const [first = 'stays', second = 'stays'] = process.argv.slice(2);

await runStack(
  {
    root: ROOT,
    mode: 'start',
    shell: process.env,
    say,
    parts: [aPart('first', [first], { phase: 'database' }), aPart('second', [second])],
  },
  () => say('all ready'),
);
