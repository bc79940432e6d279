import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. */
const MEMORY_KIB = 19_456;
const PASSES = 2;
const LANES = 1;
const TAG_BYTES = 32;

/** Each one takes a core and 19 MiB for a while: more at once would starve everybody else. */
const AT_ONCE = 2;

const deriveAsync = promisify(argon2);
let running = 0;
const waiting: (() => void)[] = [];

async function derive(password: string, salt: Buffer): Promise<Buffer> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await deriveAsync('argon2id', {
      message: password.normalize('NFKC'),
      nonce: salt,
      parallelism: LANES,
      tagLength: TAG_BYTES,
      memory: MEMORY_KIB,
      passes: PASSES,
    });
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

const PARAMETERS = `m=${MEMORY_KIB},t=${PASSES},p=${LANES}`;
const FORMAT = /^\$argon2id\$v=19\$m=19456,t=2,p=1\$([A-Za-z0-9+/]{22})\$([A-Za-z0-9+/]{43})$/;

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const tag = await derive(password, salt);
  return `$argon2id$v=19$${PARAMETERS}$${unpadded(salt)}$${unpadded(tag)}`;
}

/** Nobody's hash: an unknown name takes as long to refuse as a wrong password. */
const NOBODY = `$argon2id$v=19$${PARAMETERS}$${unpadded(Buffer.alloc(16))}$${unpadded(Buffer.alloc(32))}`;

export async function passwordMatches(password: string, hash: string | null): Promise<boolean> {
  const [, salt, tag] = FORMAT.exec(hash ?? NOBODY) ?? [];
  if (!salt || !tag) throw new Error('A stored password hash has an unknown form');
  const actual = await derive(password, Buffer.from(salt, 'base64'));
  return timingSafeEqual(actual, Buffer.from(tag, 'base64')) && hash !== null;
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}
