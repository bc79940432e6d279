import { DrizzleQueryError } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { createLogger } from './logger';

function aLog() {
  const lines: string[] = [];
  const log = createLogger({ level: 'info', name: 'web' }, { write: (line) => void lines.push(line) });
  return { log, lines, last: (): unknown => JSON.parse(lines.at(-1) ?? '') };
}

test('a line is one JSON object with its level, time, process and the request it belongs to', () => {
  const { log, lines, last } = aLog();
  log.info({ requestId: 'req-1' }, 'first\nsecond');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^\{.*\}\n$/);
  expect(last()).toMatchObject({ level: 'info', process: 'web', requestId: 'req-1', msg: 'first\nsecond' });
  expect(last()).toHaveProperty('time', expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/));
});

test.each([
  'password',
  'passwordHash',
  'token',
  'code',
  'secret',
  'authorization',
  'cookie',
  'set-cookie',
  'email',
  'url',
])('%s is never written, at the top, deep inside or in a list', (field) => {
  const { log, lines } = aLog();
  log.info({
    [field]: 'confidential',
    a: { b: { c: { d: { [field]: 'confidential' } } } },
    list: [{ [field]: 'confidential' }],
  });
  expect(lines[0]).not.toContain('confidential');
  expect(lines[0]?.match(/\[redacted\]/g)).toHaveLength(3);
});

test('what a failed statement was about stays out of the log; which rule it broke stays in', () => {
  const { log, lines, last } = aLog();
  const refused = Object.assign(new Error('duplicate key value'), {
    code: '23505',
    detail: 'Key (email)=(marina@example.com) already exists.',
    parameters: ['marina@example.com'],
  });
  const error = new DrizzleQueryError('insert into users values ($1, $2)', ['marina@example.com', 'a\nb@c'], refused);
  log.error({ error });
  expect(lines[0]).not.toMatch(/marina@|b@c/);
  expect(last()).toMatchObject({
    error: { message: expect.stringContaining('insert into users'), cause: { code: '23505', detail: '[redacted]' } },
  });
});

test('an error keeps its causes and its stack, and what hangs on it is looked through too', () => {
  const { log, last } = aLog();
  const cause = Object.assign(new Error('inner'), { request: { headers: { authorization: 'Bearer x' } }, token: 'y' });
  log.error({ error: new Error('outer', { cause }) });
  expect(last()).toMatchObject({
    error: {
      type: 'Error',
      message: 'outer',
      stack: expect.stringContaining('logger.test.ts'),
      cause: { message: 'inner', request: { headers: { authorization: '[redacted]' } } },
    },
  });
  expect(JSON.stringify(last())).not.toContain('"y"');
});

test('an error that is its own cause, or data that contains itself, still makes a line', () => {
  const { log, lines } = aLog();
  const error = new Error('again');
  error.cause = error;
  const around: Record<string, unknown> = {};
  around.itself = around;
  log.error({ error, around });
  expect(lines[0]).toContain('[circular]');
});

test('what is quieter than asked is not written', () => {
  const { log, lines } = aLog();
  log.debug('whisper');
  expect(lines).toEqual([]);
});
