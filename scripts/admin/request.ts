import { parseArgs } from 'node:util';
import { UsageError } from './refusal';

export const ADMIN_HELP = `
  npm run admin -- create --email <address> [--first-name <name>] [--last-name <name>] [--handle <handle>]
                          [--password-stdin]
      Makes an account with a confirmed address that administers the whole platform.
      Asks for the password, or reads it from standard input with --password-stdin.

  npm run admin -- grant --email <address> --role administrator
      Gives a platform role to somebody who has an account and has confirmed the address.

  npm run admin -- --help
      Shows this.

  Works on the database of a running "npm start", found through FOYER_HOME (.foyer unless set),
  or on the one that DATABASE_URL names.
`;

export type AdminRequest =
  | { kind: 'help' }
  | {
      kind: 'create';
      email: string;
      firstName?: string;
      lastName?: string;
      handle?: string;
      passwordFromStdin: boolean;
    }
  | { kind: 'grant'; email: string; role: string };

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

const options = {
  create: { email: text, 'first-name': text, 'last-name': text, handle: text, 'password-stdin': flag },
  grant: { email: text, role: text },
};

export function readRequest(words: readonly string[]): AdminRequest {
  const [command, ...rest] = words;
  if (command === undefined || words.includes('--help') || words.includes('-h') || command === 'help') {
    return { kind: 'help' };
  }
  switch (command) {
    case 'create': {
      const { email, handle, ...values } = parsed(() => parseArgs({ args: rest, options: options.create }).values);
      return {
        kind: 'create',
        email: required('email', email),
        handle,
        firstName: values['first-name'],
        lastName: values['last-name'],
        passwordFromStdin: values['password-stdin'] ?? false,
      };
    }
    case 'grant': {
      const { email, role } = parsed(() => parseArgs({ args: rest, options: options.grant }).values);
      return { kind: 'grant', email: required('email', email), role: required('role', role) };
    }
    default:
      throw new UsageError(
        `There is no admin command "${command}"; use create or grant, or --help to read about them.`,
      );
  }
}

function required(name: string, value: string | undefined): string {
  if (value) return value;
  throw new UsageError(`--${name} is missing; --help shows what each command needs.`);
}

/** Node's own sentence names the option it does not know, and goes on about how to escape it: the first one is enough. */
function parsed<Values>(parse: () => Values): Values {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const [sentence = ''] = error.message.split('. ');
    throw new UsageError(`${sentence.replace(/\.$/, '')}; --help shows what each command takes.`);
  }
}
