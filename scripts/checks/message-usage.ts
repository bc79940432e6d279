import { dirname, join } from 'node:path';
import ts from 'typescript';
import { messagePath, readMessageFiles, sourceLocale, type Words } from './message-files';
import { isReasonFile, reasonsIn } from './reasons';
import { applicationFiles, type Finding, readSource } from './source-files';
import { lineOf, parseSource, stringsOf, visitAll } from './syntax';
import { type Translators, translatorOf, translatorsIn } from './translators';

/** Both directions: what the code says exists in English, and what English says is said somewhere. */
export function checkUsage(root: string): Finding[] {
  const { words, namespaces } = readMessageFiles(root);
  const source = words.get(sourceLocale) ?? new Map();
  const files = new Map(applicationFiles(root).map((path) => [path, parseSource(path, readSource(root, path))]));
  const usage: Usage = { source, namespaces, files, used: new Set(), findings: [] };
  for (const file of files.values()) readFile(file, usage);
  const unused = [...source.keys()]
    .filter((key) => !usage.used.has(key))
    .map((key) => `${messagePath(sourceLocale, key.split('.')[0] ?? '')}: "${key}" is used nowhere`);
  return [...usage.findings, ...unused];
}

type Usage = {
  source: Words;
  namespaces: string[];
  files: ReadonlyMap<string, ts.SourceFile>;
  used: Set<string>;
  findings: Finding[];
};

function readFile(file: ts.SourceFile, usage: Usage): void {
  const translators = translatorsIn(file);
  const report = (node: ts.Node, key: string) =>
    usage.findings.push(`${file.fileName}:${lineOf(file, node)}: there is no message "${key}"`);

  visitAll(file, (node) => {
    if (ts.isStringLiteralLike(node)) markWritten(node.text, usage);
    if (ts.isCallExpression(node)) readCall({ call: node, translators, file, usage, report });
  });
  if (!isReasonFile(file.fileName)) return;
  for (const { node, text } of reasonsIn(file, usage.namespaces)) if (!usage.source.has(text)) report(node, text);
}

/** A key written out in full, or below its namespace with a dot in it, is kept somewhere to be said later. */
function markWritten(text: string, { source, namespaces, used }: Usage): void {
  if (!text.includes('.')) return;
  for (const key of [text, ...namespaces.map((namespace) => `${namespace}.${text}`)])
    if (source.has(key)) used.add(key);
}

type Call = {
  call: ts.CallExpression;
  translators: Translators;
  file: ts.SourceFile;
  usage: Usage;
  report: (node: ts.Node, key: string) => void;
};

function readCall({ call, translators, file, usage, report }: Call): void {
  const translator = translatorOf(call, translators);
  const [argument] = call.arguments;
  if (!translator || !argument) return;
  const { namespace } = translator;
  const prefixes = namespace === undefined ? namespacesNamed(translators) : [namespace];
  for (const { node, text } of stringsOf(argument)) {
    const keys = keysSaid({ text, prefixes, isNamed: namespace !== undefined }, usage.source);
    if (keys.length === 0) report(node, namespace ? `${namespace}.${text}` : text);
    for (const key of keys) usage.used.add(key);
  }
  if (!isWritten(argument)) markAllIn(file, prefixes, usage);
}

/** A key that comes from a variable is one of the texts of its file, or of a file whose constants that one takes. */
const isWritten = (node: ts.Expression) => ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);

type Said = { text: string; prefixes: readonly string[]; isNamed: boolean };

function keysSaid({ text, prefixes, isNamed }: Said, source: Words): string[] {
  const keys = prefixes.flatMap((prefix) => keysLike(source, prefix, text));
  return isNamed || keys.length > 0 ? keys : keysLike(source, ANY, text);
}

/** A translator that was handed in may speak for any namespace, if none that the file names has the key. */
const ANY = '…';

const namespacesNamed = (translators: Translators): string[] =>
  translators.map(({ namespace }) => namespace).filter((namespace) => namespace !== undefined);

/** Each `…` stands for a part that is known only when the program runs. */
function keysLike(source: Words, prefix: string, text: string): string[] {
  const parts = [prefix, text]
    .filter((part) => part !== '')
    .join('.')
    .split('…');
  const pattern = new RegExp(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+')}$`);
  return [...source.keys()].filter((key) => pattern.test(key));
}

function markAllIn(file: ts.SourceFile, prefixes: readonly string[], usage: Usage): void {
  for (const one of [file, ...importedBy(file, usage.files)]) {
    visitAll(one, (node) => {
      if (!ts.isStringLiteralLike(node)) return;
      const keys = prefixes.map((prefix) => `${prefix}.${node.text}`);
      for (const key of keys) if (usage.source.has(key)) usage.used.add(key);
    });
  }
}

function importedBy(file: ts.SourceFile, files: ReadonlyMap<string, ts.SourceFile>): ts.SourceFile[] {
  return file.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) return [];
    const { text } = statement.moduleSpecifier;
    const path = text.startsWith('@/') ? text.slice(2) : join(dirname(file.fileName), text);
    return files.get(`${path}.ts`) ?? files.get(`${path}.tsx`) ?? [];
  });
}
