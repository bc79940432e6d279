/** Dark enough that white initials read on each of them. */
export const avatarColors = [
  '#7a1c3b',
  '#1f5c6b',
  '#5b3a8c',
  '#2f6b4a',
  '#a8452c',
  '#2b4a9b',
  '#8f2f6b',
  '#7a560f',
] as const;

export function avatarColor(name: string): string {
  let sum = 0;
  for (const character of name) sum += character.codePointAt(0) ?? 0;
  return avatarColors[sum % avatarColors.length] ?? avatarColors[0];
}

/** Two letters in any script; whole characters, so that no letter is cut in half. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s«»"'.-]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const [first = '', last = ''] = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return [first, last]
    .map((word) => Array.from(word)[0] ?? '')
    .join('')
    .toLocaleUpperCase();
}
