import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { type Finding, readSource } from './source-files';

const FILE = '.env.example';
const HEAD = `# Settings of Foyer: copy what you need into .env. \`npm start\` needs none of them: what is not set is embedded.
# Written from the keys that each part declares; npm run format writes it anew.
`;

/** As `server/env.ts` composes them: the keys of each part under the part's name. */
export type EnvSections = Record<string, Record<string, z.ZodType>>;

const envExample = (sections: EnvSections): string =>
  [HEAD, ...Object.entries(sections).map(([name, keys]) => section(name, keys))].join('\n');

const section = (name: string, keys: Record<string, z.ZodType>): string =>
  `# --- ${name} ---\n\n${Object.entries(keys)
    .map(([variable, schema]) => entry(variable, schema))
    .join('\n')}`;

function entry(variable: string, schema: z.ZodType): string {
  const unset = schema.safeParse(undefined);
  const description = `# ${schema.description ?? ''}`;
  // Without the embedded part nothing works until it is set, so it stands there waiting.
  if (!unset.success) return `${description}\n# Required where nothing is embedded.\n${variable}=\n`;
  return `${description}\n# ${variable}=${shown(unset.data)}\n`;
}

const shown = (value: unknown): string => {
  if (typeof value === 'boolean') return value ? '1' : '0';
  return value === undefined ? '' : String(value);
};

export function checkEnvExample(root: string, sections: EnvSections): Finding[] {
  const undescribed = Object.values(sections)
    .flatMap((keys) => Object.entries(keys))
    .filter(([, schema]) => !schema.description)
    .map(([variable]) => `${FILE}: ${variable} has no description where it is declared`);
  const written = existsSync(join(root, FILE)) ? readSource(root, FILE) : '';
  const stale = written !== envExample(sections);
  return stale
    ? [...undescribed, `${FILE}: differs from what the parts declare; npm run format writes it`]
    : undescribed;
}

export const writeEnvExample = (root: string, sections: EnvSections): void =>
  writeFileSync(join(root, FILE), envExample(sections));
