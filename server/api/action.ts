import { headers } from 'next/headers';
import { unstable_rethrow } from 'next/navigation';
import { after } from 'next/server';
import { logger } from '../kernel/logger';
import { FORM_NAME } from '../kernel/pure/form-name';
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

export async function toActionState(error: unknown, form: FormData): Promise<ActionState> {
  // A redirect and a missing page travel as exceptions and are nobody's failure.
  unstable_rethrow(error);
  const { kind, reason, fields, values } = refusalOf(error);
  if (kind === 'unexpected') {
    logger().error({ error, requestId: (await headers()).get('x-request-id') }, 'action failed');
  }
  return handOver({ status: 'failed', reason, fields, values, typed: typedIn(form) }, form);
}

export const doneState = async (form: FormData): Promise<ActionState> =>
  handOver({ status: 'done', fields: {}, values: {}, typed: {} }, form);

export type PostedAnswer = { form: string; state: ActionState };

/** Answers on their way from an action to the page that the same request renders. Gone when the request is. */
const posted = new Map<string, PostedAnswer>();

/**
 * A form that was posted without JavaScript gets a whole page, and Next, resuming a page with cached parts, does not
 * give React the answer. So it waits here under the request's id, which `proxy.ts` makes and no client can choose.
 */
async function handOver(state: ActionState, form: FormData): Promise<ActionState> {
  const inbound = await headers();
  const id = inbound.get('x-request-id');
  const name = form.get(FORM_NAME);
  if (inbound.has('next-action') || !id || typeof name !== 'string') return state;
  posted.set(id, { form: name, state });
  after(() => {
    posted.delete(id);
  });
  return state;
}

/** What an action answered in this very request; null for every page that was merely opened. */
export async function postedAnswer(): Promise<PostedAnswer | null> {
  const id = (await headers()).get('x-request-id');
  return (id && posted.get(id)) || null;
}

function typedIn(form: FormData): Record<string, string> {
  const typed: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value === 'string' && !name.startsWith('$') && !SECRET_INPUTS.test(name)) typed[name] = value;
  }
  return typed;
}
