import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { filesIn, readSource } from './source-files';

const messagesFolder = 'server/i18n/messages';
export const sourceLocale = 'en';

/** Messages of one language by their full key: `events.home.title`. */
export type Words = Map<string, string>;

export type MessageFiles = { locales: string[]; namespaces: string[]; words: Map<string, Words> };

const node: z.ZodType<MessageNode> = z.lazy(() => z.union([z.string(), z.record(z.string(), node)]));
type MessageNode = string | { [key: string]: MessageNode };
const file = z.record(z.string(), node);

export const messagePath = (locale: string, namespace: string) => `${messagesFolder}/${locale}/${namespace}.json`;

/** Languages come from the folders, so that a check also sees a language that the code has forgotten. */
export function readMessageFiles(root: string): MessageFiles {
  const paths = filesIn(root, [`${messagesFolder}/*/*.json`]);
  const locales = [...new Set(paths.map((path) => path.split('/').at(-2) ?? ''))];
  const namespaces = [...new Set(paths.map((path) => basename(path, '.json')))].sort();
  const words = new Map(locales.map((locale) => [locale, readLocale(root, locale, namespaces)]));
  return { locales, namespaces, words };
}

function readLocale(root: string, locale: string, namespaces: readonly string[]): Words {
  const words: Words = new Map();
  for (const namespace of namespaces) {
    const path = messagePath(locale, namespace);
    if (existsSync(join(root, path))) flatten(file.parse(JSON.parse(readSource(root, path))), namespace, words);
  }
  return words;
}

function flatten(messages: Record<string, MessageNode>, prefix: string, into: Words): void {
  for (const [key, value] of Object.entries(messages)) {
    const full = `${prefix}.${key}`;
    if (typeof value === 'string') into.set(full, value);
    else flatten(value, full, into);
  }
}
