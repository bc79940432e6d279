import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { sections } from '../server/env';
import { stackKeys } from '../server/stack/keys';
import { writeEnvExample } from './checks/env-example';

const root = join(import.meta.dirname, '..');

// What is generated is written anew, what is written by hand is put in order.
writeEnvExample(root, { ...sections, stack: stackKeys });
const { status, error } = spawnSync('biome', ['check', '--write', '.'], { cwd: root, stdio: 'inherit' });
if (error) throw error;
process.exitCode = status ?? 1;
