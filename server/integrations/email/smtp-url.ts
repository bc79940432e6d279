import { domainToASCII } from 'node:url';

export type SmtpServer = {
  host: string;
  port: number;
  /** `required` refuses to speak until STARTTLS has succeeded. */
  tls: 'from-the-start' | 'required' | 'none';
  login?: { user: string; password: string };
};

export class InvalidSmtpUrlError extends Error {
  override readonly name = 'InvalidSmtpUrlError';
}

const PORTS = { 'smtp:': 587, 'smtps:': 465 } as const;
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/;

const shape = () => new InvalidSmtpUrlError('must look like smtps://user:password@mail.example.com');

const isProtocol = (protocol: string): protocol is keyof typeof PORTS => Object.hasOwn(PORTS, protocol);

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (cause) {
    throw new InvalidSmtpUrlError('has a % that stands for nothing; write %25 for the character itself', { cause });
  }
}

function hostOf(url: URL): string {
  const bracketed = /^\[(.+)\]$/.exec(url.hostname)?.[1];
  const host = bracketed ?? domainToASCII(decoded(url.hostname));
  if (!host) throw shape();
  return host;
}

function loginOf({ username, password }: URL): SmtpServer['login'] {
  if (!username && !password) return undefined;
  if (!username || !password) throw new InvalidSmtpUrlError('needs a user and a password, or neither');
  return { user: decoded(username), password: decoded(password) };
}

function wishesPlain({ searchParams }: URL): boolean {
  const wishes = [...searchParams];
  if (wishes.length === 0) return false;
  if (wishes.length === 1 && searchParams.get('tls') === 'off') return true;
  throw new InvalidSmtpUrlError('knows one wish behind the question mark: ?tls=off');
}

/** No message repeats the address: a password may stand in it. */
export function parseSmtpUrl(text: string): SmtpServer {
  const url = URL.parse(text);
  if (!url || !isProtocol(url.protocol) || !['', '/'].includes(url.pathname) || url.hash) throw shape();
  const [host, login, plain] = [hostOf(url), loginOf(url), wishesPlain(url)];
  const port = url.port ? Number(url.port) : PORTS[url.protocol];
  if (port === 0) throw shape();
  if (url.protocol === 'smtps:') {
    if (plain) throw new InvalidSmtpUrlError('asks for smtps:// and for ?tls=off, which exclude each other');
    return { host, port, tls: 'from-the-start', login };
  }
  // What stays on this machine needs no protection from the network, and local relays rarely have a certificate.
  if (LOOPBACK.test(host)) return { host, port, tls: 'none', login };
  if (plain && login) throw new InvalidSmtpUrlError('has a password, which must not travel with ?tls=off');
  return { host, port, tls: plain ? 'none' : 'required', login };
}
