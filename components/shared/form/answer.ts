'use client';

import { unstable_rethrow } from 'next/navigation';
import { createContext, useActionState, useCallback, useContext, useState, useTransition } from 'react';
import type { ActionState, PostedAnswer } from '@/server/api/action';

export type FormAction = (state: ActionState, form: FormData) => Promise<ActionState>;

const idle: ActionState = { status: 'idle', fields: {}, values: {}, typed: {} };

const unreachable: ActionState = { ...idle, status: 'failed', reason: 'errors.unreachable' };

export type FormAnswer = {
  state: ActionState;
  pending: boolean;
  /** Does what moves the form once no button is being pressed. */
  afterPress: (work: () => void) => void;
};

const Answer = createContext<FormAnswer>({ state: idle, pending: false, afterPress: (work) => work() });

export const AnswerProvider = Answer.Provider;

/** What the server said about the form around this component, and whether it is being asked. */
export const useFormAnswer = () => useContext(Answer);

const Posted = createContext<PostedAnswer | null>(null);

/** Stands in the layout of every group with forms and brings a page without JavaScript its answer. */
export const PostedAnswerProvider = Posted.Provider;

type Options = {
  action: FormAction;
  /** Which of the page's forms this is. */
  name: string;
};

/**
 * Two ways to one action. A page without JavaScript posts the form and is rendered again with the answer. Otherwise we
 * send it ourselves: React would empty the form afterwards, and a lost connection would replace it by the error page.
 */
export function useFormAction({ action, name }: Options) {
  const [, formAction] = useActionState(action, idle);
  const posted = useContext(Posted);
  const [received, setReceived] = useState<ActionState | null>(null);
  const [pending, startTransition] = useTransition();
  const send = (form: FormData, leave: () => void) =>
    startTransition(async () => {
      const answer = await ask(action, form, leave);
      startTransition(() => setReceived(answer));
    });
  const forget = useCallback(() => setReceived(null), []);
  return { state: received ?? (posted?.form === name ? posted.state : idle), formAction, pending, send, forget };
}

async function ask(action: FormAction, form: FormData, leave: () => void): Promise<ActionState> {
  try {
    return await action(idle, form);
  } catch (error) {
    if (isRedirect(error)) leave();
    // A redirect travels as an exception; anything else means that no answer came.
    unstable_rethrow(error);
    return unreachable;
  }
}

const isRedirect = (error: unknown) =>
  error instanceof Error && 'digest' in error && String(error.digest).startsWith('NEXT_REDIRECT');
