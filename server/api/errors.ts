import { TRPCError } from '@trpc/server';
import { ZodError } from 'zod';
import { DomainError, type ErrorKind, invalid } from '../kernel/errors';
import { sqlStateOf } from '../kernel/transaction';

/** What any door may tell about an error: message keys and their arguments, never its text. */
export type Refusal = {
  kind: ErrorKind | 'unexpected';
  reason: string;
  fields: Record<string, string>;
  values: Record<string, string | number>;
};

const UNEXPECTED: Refusal = { kind: 'unexpected', reason: 'errors.unexpected', fields: {}, values: {} };

const CHARACTER_NOT_IN_REPERTOIRE = '22021';

/** What was thrown as a refusal, when it is one. No text column holds the null character, and no person types it. */
export function domainErrorOf(error: unknown): DomainError | null {
  if (error instanceof DomainError) return error;
  if (sqlStateOf(error) === CHARACTER_NOT_IN_REPERTOIRE) return invalid('errors.invalid_input', { cause: error });
  return null;
}

export function refusalOf(error: unknown): Refusal {
  const refused = domainErrorOf(error instanceof TRPCError ? error.cause : error);
  if (refused) {
    const { kind, reason, fields, values } = refused;
    return { kind, reason, fields, values };
  }
  if (error instanceof ZodError) {
    return { kind: 'invalid', reason: 'errors.invalid_input', fields: fieldsOf(error), values: {} };
  }
  if (error instanceof TRPCError) return refusalOfTransport(error);
  return UNEXPECTED;
}

function refusalOfTransport(error: TRPCError): Refusal {
  if (error.code === 'NOT_FOUND') return { ...UNEXPECTED, kind: 'not_found', reason: 'errors.not_found' };
  // Only what came in: data of our own that does not fit its schema is a bug like any other.
  if (error.code === 'BAD_REQUEST' && error.cause instanceof ZodError) return refusalOf(error.cause);
  if (error.code === 'BAD_REQUEST' || error.code === 'PARSE_ERROR') {
    return { ...UNEXPECTED, kind: 'invalid', reason: 'errors.invalid_input' };
  }
  return UNEXPECTED;
}

/**
 * The first complaint about each field, in the order of the schema, which is the order on the screen: a page without
 * JavaScript puts the cursor into the first one. What zod says by itself is a sentence of its own, so it becomes a key.
 */
function fieldsOf(error: ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const { path, message } of error.issues) {
    fields[path.join('.')] ??= isMessageKey(message) ? message : 'errors.invalid_field';
  }
  return fields;
}

const isMessageKey = (text: string) => /^[a-z_]+(\.[a-z_]+)+$/.test(text);
