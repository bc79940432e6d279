'use client';

import { unstable_rethrow } from 'next/navigation';
import { createContext, useActionState, useContext, useState, useTransition } from 'react';
import type { ActionState } from '@/server/api/action';

export type FormAction = (state: ActionState, form: FormData) => Promise<ActionState>;

export const idle: ActionState = { status: 'idle', fields: {}, values: {}, typed: {} };

const unreachable: ActionState = { ...idle, status: 'failed', reason: 'errors.unreachable' };

export type FormAnswer = { state: ActionState; pending: boolean };

const Answer = createContext<FormAnswer>({ state: idle, pending: false });

export const AnswerProvider = Answer.Provider;

/** What the server said about the form around this component, and whether it is being asked. */
export const useFormAnswer = () => useContext(Answer);

/**
 * Two ways to one action. A page without JavaScript posts the form and is rendered again with the answer. Otherwise we
 * send it ourselves: React would empty the form afterwards, and a lost connection would replace it by the error page.
 */
export function useFormAction(action: FormAction) {
  const [posted, formAction] = useActionState(action, idle);
  const [received, setReceived] = useState<ActionState | null>(null);
  const [pending, startTransition] = useTransition();
  const send = (form: FormData) =>
    startTransition(async () => {
      const answer = await ask(action, form);
      startTransition(() => setReceived(answer));
    });
  return { state: received ?? posted, formAction, pending, send };
}

async function ask(action: FormAction, form: FormData): Promise<ActionState> {
  try {
    return await action(idle, form);
  } catch (error) {
    // A redirect travels as an exception; anything else means that no answer came.
    unstable_rethrow(error);
    return unreachable;
  }
}
