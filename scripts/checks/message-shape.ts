import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';

/** What a message asks of its callers and of its language, read from the parsed message. */
export type Shape = {
  /** Per argument the ways it is used: `plural`, `date`, `select a|b`. */
  arguments: Map<string, Set<string>>;
  /** The categories of every plural in the message. */
  plurals: { argument: string; categories: string[] }[];
  /** The words alone, without arguments. */
  text: string;
};

const KINDS: Partial<Record<TYPE, string>> = {
  [TYPE.argument]: 'text',
  [TYPE.number]: 'number',
  [TYPE.date]: 'date',
  [TYPE.time]: 'time',
  [TYPE.tag]: 'tag',
};

/** Throws what the parser throws: a message that cannot be read is a finding of its own. */
export function shapeOf(message: string): Shape {
  const shape: Shape = { arguments: new Map(), plurals: [], text: '' };
  collect(parse(message), shape);
  return shape;
}

function collect(elements: readonly MessageFormatElement[], shape: Shape): void {
  for (const element of elements) {
    if (element.type === TYPE.literal) shape.text += ` ${element.value}`;
    else if (element.type !== TYPE.pound) collectArgument(element, shape);
  }
}

type Argument = Exclude<MessageFormatElement, { type: TYPE.literal | TYPE.pound }>;

function collectArgument(element: Argument, shape: Shape): void {
  const kinds = shape.arguments.get(element.value) ?? new Set();
  shape.arguments.set(element.value, kinds.add(kindOf(element)));
  if (element.type === TYPE.tag) collect(element.children, shape);
  if (element.type === TYPE.plural) {
    shape.plurals.push({ argument: element.value, categories: Object.keys(element.options) });
  }
  if (element.type !== TYPE.plural && element.type !== TYPE.select) return;
  for (const option of Object.values(element.options)) collect(option.value, shape);
}

function kindOf(element: Argument): string {
  if (element.type === TYPE.plural) return element.pluralType === 'ordinal' ? 'selectordinal' : 'plural';
  // The choices of a select are values of the program: a language may not invent or lose one.
  if (element.type === TYPE.select) return `select ${Object.keys(element.options).sort().join('|')}`;
  return KINDS[element.type] ?? 'text';
}

/** `{count: plural, name: text}`, sorted, so that two messages can be compared and the difference read. */
export const describeArguments = (shape: Shape): string =>
  [...shape.arguments]
    .map(([argument, kinds]) => `${argument}: ${[...kinds].sort().join(' + ')}`)
    .sort()
    .join(', ');

const CATEGORIES: Record<string, readonly (readonly string[])[]> = {
  en: [['one', 'other']],
  ru: [['one', 'few', 'many', 'other']],
  // The category for millions is optional: no count of ours is that high.
  pt: [
    ['one', 'other'],
    ['one', 'many', 'other'],
  ],
  kk: [['one', 'other']],
};

/** The categories a plural should have, when it has others. Exact values such as `=0` may come on top. */
export function wrongCategories(locale: string, categories: readonly string[]): string | undefined {
  const wanted = CATEGORIES[locale];
  if (!wanted) return `no plural categories are known for "${locale}": add them to scripts/checks/message-shape.ts`;
  const given = categories.filter((category) => !category.startsWith('=')).sort();
  const complete = wanted.some((set) => [...set].sort().join() === given.join());
  return complete ? undefined : `has ${given.join(', ')} and needs ${wanted.map((set) => set.join(', ')).join(' or ')}`;
}
