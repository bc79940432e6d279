import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { checkEnvExample, writeEnvExample } from '@/scripts/checks/env-example';
import { aTree } from './tree';

const sections = {
  platform: {
    PUBLIC_ORIGIN: z.url().default('http://localhost:3000').describe('The address people type.'),
    DATABASE_URL: z.string().describe('Where PostgreSQL is.'),
    FOYER_DEV_TOOLS: z
      .enum(['0', '1'])
      .transform((value) => value === '1')
      .default(false)
      .describe('Opens /dev.'),
    INTERNAL_ORIGIN: z.url().optional().describe('Where the worker finds the web process.'),
  },
};

test('what is written is what the parts declare: name, purpose, default, need', () => {
  const root = aTree({});
  writeEnvExample(root, sections);

  expect(checkEnvExample(root, sections)).toEqual([]);
  const text = readFileSync(join(root, '.env.example'), 'utf8');
  expect(text).toContain('# The address people type.\n# PUBLIC_ORIGIN=http://localhost:3000\n');
  expect(text).toContain('# Where PostgreSQL is.\n# Required where nothing is embedded.\nDATABASE_URL=\n');
  expect(text).toContain('# FOYER_DEV_TOOLS=0\n');
  expect(text).toContain('# INTERNAL_ORIGIN=\n');
});

test('a file that has fallen behind or is not there is found', () => {
  const root = aTree({});
  const behind = '.env.example: differs from what the parts declare; npm run format writes it';
  expect(checkEnvExample(root, sections)).toEqual([behind]);
  writeEnvExample(root, sections);
  const more = { ...sections, email: { MAIL_FROM: z.string().describe('The sender.') } };
  expect(checkEnvExample(root, more)).toEqual([behind]);
});

test('a variable that says nothing about itself is found', () => {
  const silent = { platform: { LOG_LEVEL: z.string() } };
  const root = aTree({});
  writeEnvExample(root, silent);
  expect(checkEnvExample(root, silent)).toEqual(['.env.example: LOG_LEVEL has no description where it is declared']);
});
