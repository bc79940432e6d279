import { expect, test } from 'vitest';
import { program, runSteps } from '@/scripts/checks/steps';
import { project } from './tree';

const node = (code: string) => program(project, process.execPath, ['-e', code]);

test('a program that ends badly, or is not there, has failed and says so', async () => {
  expect(await node('console.log("fine")')).toEqual({ ok: true, output: 'fine\n' });
  expect(await node('console.error("broken"); process.exitCode = 3')).toEqual({ ok: false, output: 'broken\n' });
  expect(await node('process.kill(process.pid, "SIGKILL")')).toMatchObject({ ok: false });
  const missing = await program(project, 'no-such-program', []);
  expect(missing).toEqual({ ok: false, output: expect.stringContaining('no-such-program could not be started') });
});

test('a step that breaks has failed, and the others are still asked', async () => {
  const told: string[] = [];
  const results = await runSteps(
    [
      { name: 'broken', run: () => Promise.reject(new Error('the check is broken')) },
      { name: 'bad', run: async () => ({ ok: false, output: 'a finding' }) },
      { name: 'good', run: async () => ({ ok: true, output: '' }) },
    ],
    ({ name, ok }) => told.push(`${name}: ${ok}`),
  );

  expect(told.sort()).toEqual(['bad: false', 'broken: false', 'good: true']);
  const broken = results.find(({ name }) => name === 'broken');
  expect(broken?.output).toContain('the check is broken');
});

test('no more than two steps run at once', async () => {
  let running = 0;
  let most = 0;
  const run = async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setImmediate(resolve));
    running -= 1;
    return { ok: true, output: '' };
  };
  await runSteps(Array.from({ length: 6 }, (_, number) => ({ name: `step ${number}`, run })));
  expect(most).toBe(2);
});
