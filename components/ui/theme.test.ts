import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('./theme.css', import.meta.url), 'utf8');

type Tokens = Record<string, string>;

/** What a block declares itself, without the blocks inside it. */
const declared = (block: string): Tokens =>
  Object.fromEntries(
    [...block.replace(/@variant[^{]*\{[^}]*\}/g, '').matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [
      String(name),
      String(value),
    ]),
  );

const root = /:root,\n\.house \{([\s\S]*?)\n\}/.exec(css)?.[1] ?? '';
const variant = (name: string): Tokens => declared(new RegExp(`@variant ${name} \\{([^}]*)\\}`).exec(root)?.[1] ?? '');

const light = declared(root);
const dark = { ...light, ...variant('dark') };
const lights: Record<string, Tokens> = {
  light,
  dark,
  'light, high contrast': { ...light, ...variant('contrast-more') },
  'dark, high contrast': { ...dark, ...variant('contrast-more') },
};

function colorOf(tokens: Tokens, name: string): string {
  const value = tokens[name] ?? '';
  const other = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  return other ? colorOf(tokens, other) : value;
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const grounds = ['paper', 'raised', 'sunken', 'hover'];
const on = (texts: string[], behind: string[]) => texts.flatMap((text) => behind.map((ground) => [text, ground]));

const body = on(['ink', 'ink-2'], ['paper', 'raised', 'sunken']);
const words = [
  ...on(['ink', 'ink-2', 'ink-3', 'link', 'danger', 'success', 'warning', 'info'], grounds),
  ...['velvet', 'brass', 'success', 'warning', 'danger', 'info'].flatMap((tone) =>
    on(['ink', 'ink-2', 'ink-3'], [`${tone}-soft`]),
  ),
  ...['success', 'warning', 'danger', 'info'].map((tone) => [tone, `${tone}-soft`]),
  ['link', 'velvet-soft'],
  ['brass-ink', 'brass-soft'],
  ['brass-ink', 'raised'],
  ['on-velvet', 'velvet'],
  ['on-velvet', 'velvet-hover'],
  ['on-danger', 'danger'],
  ['on-live', 'live'],
  ['paper', 'ink'],
];
/** What is no text but must be seen: the ring of the focus, a star. */
const shapes = on(['focus', 'star'], ['paper', 'raised', 'sunken']);

describe.each(Object.entries(lights))('in the %s', (_, tokens) => {
  const ratio = (one: string, other: string) => contrast(colorOf(tokens, one), colorOf(tokens, other));

  test('every pair names a colour', () => {
    for (const name of [...body, ...words, ...shapes].flat()) expect(colorOf(tokens, name)).toMatch(/^#[0-9a-f]{6}$/);
  });

  test.each(body)('body text in %s on %s reaches AAA', (text, ground) => {
    expect(ratio(text ?? '', ground ?? '')).toBeGreaterThanOrEqual(7);
  });

  test.each(words)('text in %s on %s reaches AA', (text, ground) => {
    expect(ratio(text ?? '', ground ?? '')).toBeGreaterThanOrEqual(4.5);
  });

  test.each(shapes)('a shape in %s on %s is told from its ground', (shape, ground) => {
    expect(ratio(shape ?? '', ground ?? '')).toBeGreaterThanOrEqual(3);
  });
});

test('black on white is 21 to 1, so the measure is right', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
});
