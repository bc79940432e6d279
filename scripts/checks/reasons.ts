import ts from 'typescript';
import { stringsOf, visitAll } from './syntax';

/** Where refusals are made. Servers of the stack and adapters have words of their own, which no person reads. */
export const isReasonFile = (path: string): boolean =>
  path.startsWith('server/') && !/^server\/(stack|integrations|i18n)\//.test(path) && !path.endsWith('/keys.ts');

/** Which argument of these is the reason. */
const REFUSALS: Record<string, number> = {
  invalid: 0,
  invalidField: 1,
  unauthenticated: 0,
  forbidden: 0,
  notFound: 0,
  conflict: 0,
  DomainError: 1,
};
/** Checks of zod whose last argument is what to say. */
const CHECKS = ['min', 'max', 'length', 'nonempty', 'regex', 'refine', 'includes', 'gte', 'lte', 'multipleOf'];
const WORDED = ['error', 'message', 'reason'];

type Reason = { node: ts.Node; text: string };

/** Every text that is a reason by its place: in a refusal, in a contract, or by looking like one. */
export function reasonsIn(file: ts.SourceFile, namespaces: readonly string[]): Reason[] {
  const contracts = /\/schema\.ts$/.test(file.fileName);
  const found: Reason[] = [];
  visitAll(file, (node) => {
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) found.push(...refusal(node));
    if (contracts && ts.isCallExpression(node)) found.push(...contractWords(node));
    if (contracts && ts.isPropertyAssignment(node) && WORDED.includes(node.name.getText())) {
      found.push(...stringsOf(node.initializer));
    }
    if (ts.isStringLiteralLike(node) && looksLikeReason(node.text, namespaces)) found.push({ node, text: node.text });
  });
  return [...new Map(found.map((reason) => [reason.node, reason])).values()];
}

function refusal(call: ts.CallExpression | ts.NewExpression): Reason[] {
  const at = REFUSALS[call.expression.getText()];
  return at === undefined ? [] : stringsOf(call.arguments?.[at]);
}

function contractWords(call: ts.CallExpression): Reason[] {
  const { expression } = call;
  if (!ts.isPropertyAccessExpression(expression) || !CHECKS.includes(expression.name.text)) return [];
  return stringsOf(call.arguments[1]);
}

/** `errors.…` and `identity.errors.…` are nothing else. */
function looksLikeReason(text: string, namespaces: readonly string[]): boolean {
  if (!/^[a-z][a-z_]*(\.[a-z0-9_]+)+$/.test(text)) return false;
  const [first = '', second] = text.split('.');
  return first === 'errors' || (namespaces.includes(first) && second === 'errors');
}
