const NAMED = /^\s*"?(.*?)"?\s*<([^<>]+)>\s*$/;

/** `Марина <m@example.com>` → what a person is called and where they are written to. */
export function correspondent(value: string): { name: string; address: string } {
  const [, name, address] = NAMED.exec(value) ?? [];
  if (address === undefined) return { name: value.split('@')[0] ?? value, address: value };
  return { name: name || (address.split('@')[0] ?? address), address };
}
