import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type MessageFiles, messagePath, readMessageFiles, sourceLocale, type Words } from './message-files';
import { describeArguments, type Shape, shapeOf, wrongCategories } from './message-shape';
import { type Finding, readSource } from './source-files';

const ALLOWED = 'scripts/checks/same-in-every-language.json';
const allowed = z.object({ words: z.array(z.string()), keys: z.record(z.string(), z.array(z.string())) });
type Allowed = z.infer<typeof allowed>;

/** Every language says everything, with the same arguments, in its own words and its own plural forms. */
export function checkLanguages(root: string): Finding[] {
  const files = readMessageFiles(root);
  const source = files.words.get(sourceLocale);
  if (!source) return [`${messagePath(sourceLocale, '*')}: the source language has no messages`];
  return [
    ...missingFiles(root, files),
    ...files.locales.flatMap((locale) => checkWords(locale, files.words.get(locale) ?? new Map())),
    ...files.locales
      .filter((locale) => locale !== sourceLocale)
      .flatMap((locale) => compareWords({ locale, source, words: files.words.get(locale) ?? new Map() })),
    ...untranslated(root, files, source),
  ];
}

const missingFiles = (root: string, { locales, namespaces }: MessageFiles): Finding[] =>
  locales.flatMap((locale) =>
    namespaces
      .map((namespace) => messagePath(locale, namespace))
      .filter((path) => !existsSync(join(root, path)))
      .map((path) => `${path}: this file is missing`),
  );

const place = (locale: string, key: string) =>
  `${messagePath(locale, key.split('.')[0] ?? '')}: "${key.split('.').slice(1).join('.')}"`;

function checkWords(locale: string, words: Words): Finding[] {
  return [...words].flatMap(([key, message]) => {
    const shape = read(message);
    if (typeof shape === 'string') return [`${place(locale, key)} cannot be read: ${shape}`];
    return shape.plurals.flatMap(({ argument, categories }) => {
      const wrong = wrongCategories(locale, categories);
      return wrong ? [`${place(locale, key)}: the plural of {${argument}} ${wrong}`] : [];
    });
  });
}

function compareWords({ locale, source, words }: { locale: string; source: Words; words: Words }): Finding[] {
  const missing = [...source.keys()].filter((key) => !words.has(key));
  const extra = [...words.keys()].filter((key) => !source.has(key));
  return [
    ...missing.map((key) => `${place(locale, key)} is missing`),
    ...extra.map((key) => `${place(locale, key)} does not exist in English`),
    ...[...words].flatMap(([key, message]) => differingArguments(key, locale, [source.get(key), message])),
  ];
}

function differingArguments(key: string, locale: string, [english, other]: [string | undefined, string]): Finding[] {
  const [wanted, given] = [read(english ?? other), read(other)];
  // What cannot be read has been reported already.
  if (typeof wanted === 'string' || typeof given === 'string') return [];
  if (describeArguments(wanted) === describeArguments(given)) return [];
  return [`${place(locale, key)} takes {${describeArguments(given)}}, English takes {${describeArguments(wanted)}}`];
}

function untranslated(root: string, { words }: MessageFiles, source: Words): Finding[] {
  const { words: names, keys } = readAllowed(root);
  return [...words].flatMap(([locale, messages]) => {
    if (locale === sourceLocale) return [];
    return [...messages]
      .filter(([key, message]) => message === source.get(key) && !keys[locale]?.includes(key))
      .filter(([, message]) => hasWords(message, names))
      .map(([key]) => `${place(locale, key)} is still English`);
  });
}

const readAllowed = (root: string): Allowed =>
  existsSync(join(root, ALLOWED)) ? allowed.parse(JSON.parse(readSource(root, ALLOWED))) : { words: [], keys: {} };

/** Short words may well be the same in two languages; names are, and are listed. */
function hasWords(message: string, names: readonly string[]): boolean {
  const shape = read(message);
  const text = typeof shape === 'string' ? message : shape.text;
  return (text.match(/\p{L}{4,}/gu) ?? []).some((word) => !names.includes(word));
}

function read(message: string): Shape | string {
  try {
    return shapeOf(message);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
