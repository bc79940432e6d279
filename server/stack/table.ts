import { styleText } from 'node:util';
import { demoAccounts } from '../../db/seed/accounts';
import type { Stack } from './stack';

/** What one needs to know to begin: where it is, who one can be, what runs here and what does not. */
export function startTable(stack: Stack): string {
  const rows: [string, string][] = [['Open', styled('bold', stack.origin)]];
  if (stack.demo) {
    for (const { label, email, password } of demoAccounts) rows.push([label, `${email}  ${styled('dim', password)}`]);
  }
  for (const { part, context } of stack.running) {
    rows.push([part.label, `${styled('green', 'embedded')}  ${part.where?.(context) ?? ''}`]);
  }
  for (const { part, variable } of stack.replaced) rows.push([part.label, `configured by ${variable}`]);
  for (const { part, why } of stack.missing) rows.push([part.label, `${styled('yellow', 'missing')}  ${why}`]);
  const { DATABASE_URL, DATABASE_OWNER_URL } = stack.env;
  if (roleOf(DATABASE_URL) === roleOf(DATABASE_OWNER_URL ?? DATABASE_URL)) {
    rows.push(['Note', 'one database role for everything: append-only tables are guarded by triggers alone']);
  }
  rows.push(['Data', stack.home]);
  const width = Math.max(...rows.map(([name]) => name.length));
  const lines = rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`);
  return ['', `  ${styled('bold', 'Foyer is ready')}`, '', ...lines, '', '  Ctrl-C stops everything.', ''].join('\n');
}

const roleOf = (url: string | undefined) => (url && URL.canParse(url) ? new URL(url).username : undefined);

const styled = (style: Parameters<typeof styleText>[0], text: string) =>
  styleText(style, text, { stream: process.stdout, validateStream: true });
