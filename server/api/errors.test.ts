import { TRPCError } from '@trpc/server';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { conflict, DomainError, invalid, rateLimited } from '../kernel/errors';
import { refusalOf } from './errors';

const secret = 'password=hunter2 at postgres://foyer:secret@db/foyer';
const unexpected = { kind: 'unexpected', reason: 'errors.unexpected', fields: {}, values: {} };
const zodError = (schema: z.ZodType, value: unknown) => schema.safeParse(value).error ?? new Error('it was valid');

/** As the database driver throws it, wrapped as Drizzle wraps it. */
const databaseError = (code: string) =>
  new Error(`Failed query: select '${secret}'`, { cause: Object.assign(new Error(secret), { code }) });

describe('a refusal of ours', () => {
  test('keeps its kind, reason, fields and values', () => {
    const error = invalid('errors.invalid_input', {
      fields: { handle: 'identity.errors.handle_taken' },
      values: { n: 1 },
    });
    expect(refusalOf(error)).toEqual({
      kind: 'invalid',
      reason: 'errors.invalid_input',
      fields: { handle: 'identity.errors.handle_taken' },
      values: { n: 1 },
    });
  });

  test('keeps its cause to itself', () => {
    const error = new DomainError('retry', 'errors.retry', { cause: new Error(secret) });
    expect(JSON.stringify(refusalOf(error))).not.toContain('hunter2');
  });

  test('is the same behind a transport error', () => {
    const cause = rateLimited(7);
    expect(refusalOf(new TRPCError({ code: 'TOO_MANY_REQUESTS', cause }))).toEqual(refusalOf(cause));
  });
});

describe('an input that does not fit', () => {
  const schema = z.object({
    handle: z.string().min(3, 'identity.errors.handle_short').regex(/^a/, 'identity.errors.handle_characters'),
    place: z.object({ city: z.string() }),
  });

  test('is told per field with a message of ours, or a general one, never with zod’s own words', () => {
    const error = zodError(schema, { handle: 'b', place: { city: 7 } });
    expect(refusalOf(error)).toEqual({
      kind: 'invalid',
      reason: 'errors.invalid_input',
      fields: { handle: 'identity.errors.handle_short', 'place.city': 'errors.invalid_field' },
      values: {},
    });
  });

  test('is the same when tRPC found it', () => {
    const cause = zodError(schema, {});
    expect(refusalOf(new TRPCError({ code: 'BAD_REQUEST', cause }))).toEqual(refusalOf(cause));
  });

  test('with a character that no text column can hold is a mistake of the sender', () => {
    expect(refusalOf(databaseError('22021'))).toMatchObject({ kind: 'invalid', reason: 'errors.invalid_input' });
    const wrapped = new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause: databaseError('22021') });
    expect(refusalOf(wrapped)).toMatchObject({ kind: 'invalid', reason: 'errors.invalid_input' });
  });
});

describe('anything else is a bug, and says only that', () => {
  test.each([
    ['an error', new Error(secret)],
    ['a database error', databaseError('23502')],
    ['a text', secret],
    ['nothing', undefined],
    ['an object that looks like a refusal', { kind: 'conflict', reason: secret, fields: {}, values: {} }],
    ['a transport error without a cause', new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: secret })],
    ['our own data that does not fit its schema', internal(zodError(z.string(), 1))],
  ])('%s', (_, error) => {
    expect(refusalOf(error)).toEqual(unexpected);
  });
});

function internal(cause: Error) {
  return new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause });
}

test('an address that does not exist is not found, a request that cannot be read is invalid', () => {
  expect(refusalOf(new TRPCError({ code: 'NOT_FOUND', message: secret }))).toMatchObject({ kind: 'not_found' });
  expect(refusalOf(new TRPCError({ code: 'PARSE_ERROR', message: secret }))).toMatchObject({ kind: 'invalid' });
});

test('the log still finds the cause of a refusal', () => {
  const cause = new Error('two at once');
  expect(conflict('errors.retry', { cause }).cause).toBe(cause);
});
