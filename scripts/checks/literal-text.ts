import ts from 'typescript';
import { applicationFiles, type Finding, readSource } from './source-files';
import { lineOf, parseSource, stringsOf } from './syntax';

/** Attributes that people read or hear. */
const SPOKEN = [
  'alt',
  'label',
  'placeholder',
  'title',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
];

/** `&nbsp;` and its like are signs written with letters. */
const hasLetters = (text: string) => /\p{L}/u.test(text.replace(/&#?\w+;/g, ''));

/** What people read comes from the messages. Signs such as · or ★ are the same in every language. */
export function checkLiteralText(root: string): Finding[] {
  return applicationFiles(root)
    .filter((path) => path.endsWith('.tsx'))
    .flatMap((path) => {
      const source = parseSource(path, readSource(root, path));
      return literalText(source).map(
        ({ node, text }) => `${path}:${lineOf(source, node)}: "${text.trim()}" is not from the messages`,
      );
    });
}

type Literal = { node: ts.Node; text: string };

function literalText(source: ts.SourceFile): Literal[] {
  const found: Literal[] = [];
  const visit = (node: ts.Node): void => {
    found.push(...spokenBy(node).filter(({ text }) => hasLetters(text)));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function spokenBy(node: ts.Node): Literal[] {
  if (ts.isJsxText(node)) return [{ node, text: node.text }];
  if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) return stringsOf(node.expression);
  if (!ts.isJsxAttribute(node) || !SPOKEN.includes(node.name.getText())) return [];
  const { initializer } = node;
  if (!initializer) return [];
  return stringsOf(ts.isJsxExpression(initializer) ? initializer.expression : initializer);
}
