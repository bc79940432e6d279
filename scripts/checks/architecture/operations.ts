import ts from 'typescript';
import { type Finding, filesIn, isTest, readSource } from '../source-files';
import { parseSource, visitAll } from '../syntax';

/** Each command and query is one function that asks who may; a command also says what happened. */
export function checkOperations(root: string): Finding[] {
  return filesIn(root, ['server/*/{commands,queries}/*.ts', 'server/*/*/{commands,queries}/*.ts'])
    .filter((path) => !isTest(path))
    .flatMap((path) => {
      const source = parseSource(path, readSource(root, path));
      return complaintsAbout(source, path.includes('/commands/')).map((complaint) => `${path}: ${complaint}`);
    });
}

function complaintsAbout(source: ts.SourceFile, isCommand: boolean): string[] {
  const called = calledIn(source);
  const says = (words: string) => new RegExp(`//[^\\n]*\\b${words}: \\S`).test(source.text);
  const complaints: string[] = [];
  const name = functionName(source.fileName);
  const exported = exportedValues(source);
  if (exported.join() !== name) complaints.push(`exports ${exported.join(', ') || 'nothing'} instead of ${name} alone`);
  if (!called.has('allow') && !says('open to everyone')) {
    complaints.push('neither calls allow() nor says "// open to everyone: why"');
  }
  if (isCommand && !called.has('emit') && !says('silent')) {
    complaints.push('neither calls emit() nor says "// silent: why"');
  }
  return complaints;
}

/** `hold-seats.ts` holds `holdSeats`. */
const functionName = (path: string): string =>
  (path.split('/').at(-1) ?? '').replace('.ts', '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

function calledIn(source: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  visitAll(source, (node) => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) names.add(node.expression.text);
  });
  return names;
}

/** Types may accompany the function; a second value is a second thing. */
const exportedValues = (source: ts.SourceFile): string[] =>
  source.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement) && statement.isTypeOnly) return [];
    if (ts.isExportDeclaration(statement) || ts.isExportAssignment(statement)) return [statement.getText()];
    return ts.canHaveModifiers(statement) && isExported(statement) ? valueNames(statement) : [];
  });

function valueNames(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map((one) => one.name.getText());
  const isValue = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
  return isValue ? [statement.name?.text ?? 'default'] : [];
}

const isExported = (node: ts.HasModifiers): boolean =>
  ts.getModifiers(node)?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword) ?? false;
