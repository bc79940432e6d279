import ts from 'typescript';
import { visitAll } from './syntax';

/** A variable that speaks, where it is declared, and for which namespace; '' is the whole tree. */
type Translator = { scope: ts.Node; name: string; namespace: string | undefined };
export type Translators = readonly Translator[];

const MAKERS = ['useTranslations', 'getTranslations', 'createTranslator'];
const METHODS = ['rich', 'markup', 'raw', 'has'];

/** Every `const t = useTranslations('events.home')` of a file, and every `t` that is handed in. */
export function translatorsIn(file: ts.SourceFile): Translators {
  const found: Translator[] = [];
  visitAll(file, (node) => {
    const translator = madeBy(node) ?? handedIn(node) ?? namedByType(node);
    if (translator) found.push(translator);
  });
  return found;
}

function madeBy(node: ts.Node): Translator | undefined {
  const maker = ts.isVariableDeclaration(node) ? makerOf(node.initializer) : undefined;
  if (!maker || !ts.isVariableDeclaration(node)) return undefined;
  return { scope: scopeOf(node), name: node.name.getText(), namespace: namespaceOf(maker) };
}

/** A template of a mail is given its words: which namespace they come from stands where they are made. */
function handedIn(node: ts.Node): Translator | undefined {
  if (!ts.isBindingElement(node) && !ts.isParameter(node)) return undefined;
  return node.name.getText() === 't' ? { scope: scopeOf(node), name: 't', namespace: undefined } : undefined;
}

/** `ReturnType<typeof useTranslations<'events.live'>>`: the file says whose words it takes. */
function namedByType(node: ts.Node): Translator | undefined {
  if (!ts.isTypeQueryNode(node) || !MAKERS.includes(node.exprName.getText())) return undefined;
  const namespace = literalIn(node);
  return namespace === undefined ? undefined : { scope: node.getSourceFile(), name: '', namespace };
}

/** The translator that a call `t(…)` or `t.rich(…)` speaks through: the one declared nearest around it. */
export function translatorOf(call: ts.CallExpression, translators: Translators): Translator | undefined {
  const name = calledName(call.expression);
  if (!name) return undefined;
  for (let scope: ts.Node | undefined = call.parent; scope; scope = scope.parent) {
    const here = translators.find((translator) => translator.scope === scope && translator.name === name);
    if (here) return here;
  }
  return undefined;
}

function calledName(expression: ts.Expression): string | undefined {
  if (ts.isIdentifier(expression)) return expression.text;
  if (!ts.isPropertyAccessExpression(expression) || !METHODS.includes(expression.name.text)) return undefined;
  return ts.isIdentifier(expression.expression) ? expression.expression.text : undefined;
}

function makerOf(initializer: ts.Expression | undefined): ts.CallExpression | undefined {
  const call = initializer && ts.isAwaitExpression(initializer) ? initializer.expression : initializer;
  if (!call || !ts.isCallExpression(call)) return undefined;
  return MAKERS.includes(call.expression.getText()) ? call : undefined;
}

function namespaceOf(maker: ts.CallExpression): string | undefined {
  const [argument] = maker.arguments;
  if (!argument) return '';
  if (ts.isStringLiteralLike(argument)) return argument.text;
  if (!ts.isObjectLiteralExpression(argument)) return undefined;
  const property = argument.properties.find((one) => one.name?.getText() === 'namespace');
  if (!property) return '';
  const value = ts.isPropertyAssignment(property) ? property.initializer : undefined;
  return value && ts.isStringLiteralLike(value) ? value.text : undefined;
}

function literalIn({ typeArguments = ts.factory.createNodeArray() }: ts.TypeQueryNode): string | undefined {
  const literals = typeArguments.filter((argument) => ts.isLiteralTypeNode(argument)).map(({ literal }) => literal);
  return literals.find((literal) => ts.isStringLiteral(literal))?.text;
}

const scopeOf = (node: ts.Node): ts.Node => {
  let scope = node.parent;
  while (!ts.isFunctionLike(scope) && !ts.isSourceFile(scope) && !ts.isBlock(scope)) scope = scope.parent;
  return scope;
};
