// A process that behaves as the test says, one word per start: FAKE_PLAN=dies,stays dies the first time and then stays.
import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';

const { FAKE_NAME: name, FAKE_PLAN: plan = 'stays', FAKE_DIARY: diary, FAKE_LOG: log } = process.env;
const written = existsSync(diary) ? readFileSync(diary, 'utf8').split('\n') : [];
const starts = written.filter((line) => line.startsWith(`${name} began `)).length;
const steps = plan.split(',');
const step = steps[Math.min(starts, steps.length - 1)];

const note = (what, pid = process.pid) => appendFileSync(diary, `${name} ${what} ${pid}\n`);

note('began');
// Kept alive by a timer, as a server is by its socket.
setInterval(() => undefined, 60_000);

if (step === 'deaf') process.on('SIGTERM', () => note('ignored'));
else {
  process.on('SIGTERM', () => {
    note('ended');
    process.exit(0);
  });
}
if (step === 'fails') process.exit(3);
if (step === 'parent' || step === 'orphans') {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 60_000)'], { stdio: 'ignore' });
  note('bore', child.pid);
}
if (step === 'dies' || step === 'orphans') dieWhenReady();
if (step !== 'hangs') process.send({ ready: true });

/** Only after the supervisor has written down that we are ready: else it would be a failed start. */
function dieWhenReady() {
  const before = timesReady();
  setInterval(() => {
    if (timesReady() > before) process.exit(3);
  }, 10);
}

function timesReady() {
  return readFileSync(log, 'utf8').split('[stack] ready').length;
}
