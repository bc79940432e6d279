import ts from 'typescript';

export const parseSource = (path: string, text: string): ts.SourceFile =>
  ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, path.endsWith('x') ? ts.ScriptKind.TSX : undefined);

export const lineOf = (source: ts.SourceFile, node: ts.Node): number =>
  source.getLineAndCharacterOfPosition(node.getStart()).line + 1;

export function visitAll(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => visitAll(child, visit));
}

/** The texts an expression may come out as: through a choice, a fallback or a bracket, not through a call. */
export function stringsOf(node: ts.Expression | undefined): { node: ts.Node; text: string }[] {
  if (!node) return [];
  if (ts.isStringLiteralLike(node)) return [{ node, text: node.text }];
  if (ts.isTemplateExpression(node)) {
    return [{ node, text: [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join('…') }];
  }
  if (ts.isConditionalExpression(node)) return [...stringsOf(node.whenTrue), ...stringsOf(node.whenFalse)];
  if (ts.isParenthesizedExpression(node)) return stringsOf(node.expression);
  if (!ts.isBinaryExpression(node)) return [];
  const chooses = [ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.PlusToken];
  const left = chooses.includes(node.operatorToken.kind) ? stringsOf(node.left) : [];
  const right = [...chooses, ts.SyntaxKind.AmpersandAmpersandToken].includes(node.operatorToken.kind);
  return right ? [...left, ...stringsOf(node.right)] : left;
}
