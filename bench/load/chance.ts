/** A number from 0 up to 1 that looks like chance and is the same for the same place on every machine. */
export function chance(stream: number, index: number): number {
  let mixed = Math.imul(stream + 1, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}

export const whole = (stream: number, index: number, below: number): number =>
  Math.floor(chance(stream, index) * below);

export function pick<T>(from: readonly [T, ...T[]], { stream, index }: { stream: number; index: number }): T {
  return from[whole(stream, index, from.length)] ?? from[0];
}

/** One of several, each with the share that stands beside it; the last takes what is left. */
export function weighted<T>(from: readonly [readonly [T, number], ...(readonly [T, number])[]], share: number): T {
  let left = share;
  for (const [value, part] of from) {
    if (left < part) return value;
    left -= part;
  }
  return (from.at(-1) ?? from[0])[0];
}
