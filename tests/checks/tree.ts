import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll } from 'vitest';

export const project = resolve(import.meta.dirname, '../..');

const made: string[] = [];
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

/** A project of a few files in which something is wrong on purpose; it has the packages of this one. */
export function aTree(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'foyer-check-'));
  made.push(root);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'));
  return root;
}
