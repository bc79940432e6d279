import { unstable_rethrow } from 'next/navigation';
import { logger } from '../kernel/logger';
import { refusalOf } from './errors';

/** What a form shows after it was sent: where it failed and what was typed, so that nothing is typed twice. */
export type ActionState = {
  status: 'idle' | 'failed' | 'done';
  reason?: string;
  fields: Record<string, string>;
  values: Record<string, string | number>;
  typed: Record<string, string>;
};

/** Never echoed, not even to the person who typed it. */
const SECRET_INPUTS = /password|code|secret/i;

export function toActionState(error: unknown, form?: FormData): ActionState {
  // A redirect and a missing page travel as exceptions and are nobody's failure.
  unstable_rethrow(error);
  const { kind, reason, fields, values } = refusalOf(error);
  if (kind === 'unexpected') logger().error({ error }, 'action failed');
  return { status: 'failed', reason, fields, values, typed: form ? typedIn(form) : {} };
}

export const doneState = (form?: FormData): ActionState => ({
  status: 'done',
  fields: {},
  values: {},
  typed: form ? typedIn(form) : {},
});

function typedIn(form: FormData): Record<string, string> {
  const typed: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value === 'string' && !name.startsWith('$') && !SECRET_INPUTS.test(name)) typed[name] = value;
  }
  return typed;
}
