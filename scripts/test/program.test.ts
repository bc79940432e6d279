import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { processFingerprint } from '../process-lock.mjs';
import { runProgram } from './program';

const idle = 'setInterval(() => undefined, 1000)';

function aProgram(source: string) {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-program-'));
  writeFileSync(join(folder, 'main.mjs'), source);
  return { folder, args: ['main.mjs'], cwd: folder, env: {} };
}

test('the exit code is answered', async () => {
  const { signal } = new AbortController();
  expect(await runProgram({ ...aProgram('process.exit(3)'), signal })).toBe(3);
});

test('an interrupted program is asked to end, and its children end with it', async () => {
  const interrupted = new AbortController();
  const program = aProgram(`
    import { spawn } from 'node:child_process';
    import { renameSync, writeFileSync } from 'node:fs';
    const child = spawn(process.execPath, ['-e', ${JSON.stringify(`process.on("SIGINT", () => 0); ${idle}`)}], { stdio: 'ignore' });
    process.on('SIGINT', () => { writeFileSync('asked', ''); process.exit(0); });
    writeFileSync('draft', String(child.pid));
    renameSync('draft', 'child');
    ${idle};
  `);
  const running = runProgram({ ...program, signal: interrupted.signal });
  const file = join(program.folder, 'child');
  await vi.waitFor(() => expect(existsSync(file)).toBe(true), { timeout: 10_000 });
  const child = Number(readFileSync(file, 'utf8'));
  expect(processFingerprint(child)).toBeDefined();

  interrupted.abort();
  await expect(running).rejects.toThrow('aborted');
  expect(existsSync(join(program.folder, 'asked'))).toBe(true);
  await vi.waitFor(() => expect(processFingerprint(child)).toBeUndefined(), { timeout: 10_000 });
});

test('nothing is begun after the interruption', async () => {
  await expect(runProgram({ ...aProgram('process.exit(0)'), signal: AbortSignal.abort() })).rejects.toThrow('aborted');
});
