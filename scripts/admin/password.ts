import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { UsageError } from './refusal';

/** Never an argument: arguments stand in the shell's history and in the process list. */
export async function readPassword({ fromStdin }: { fromStdin: boolean }): Promise<string> {
  if (fromStdin) return (await text(process.stdin)).replace(/\r?\n$/, '');
  if (!process.stdin.isTTY) {
    throw new UsageError('There is no terminal to ask for the password in; pass it with --password-stdin.');
  }
  const password = await askQuietly('  Password (at least 10 characters): ');
  if ((await askQuietly('  The same again: ')) !== password) throw new UsageError('The two passwords differ.');
  return password;
}

/** What is typed is not shown: the line editor writes into nothing. */
async function askQuietly(question: string): Promise<string> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const editor = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  // Ctrl-C while typing ends the command as it would anywhere else.
  editor.once('SIGINT', () => process.exit(130));
  process.stdout.write(question);
  try {
    return await editor.question('');
  } finally {
    editor.close();
    process.stdout.write('\n');
  }
}
