'use client';

import { useTranslations } from 'next-intl';
import {
  type ComponentProps,
  type FormEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';
import type { ActionState } from '@/server/api/action';
import { FORM_NAME } from '@/server/kernel/pure/form-name';
import { cn } from '../../ui/cn';
import { AnswerProvider, type FormAction, useFormAction } from './answer';
import { FormSummary } from './form-summary';
import { usePress } from './use-press';

type Props = Omit<ComponentProps<'form'>, 'action' | 'name' | 'onSubmit' | 'onInput'> & {
  action: FormAction;
  /** Which of the page's forms this is: no two on one page share it. */
  name: string;
  onInput?: (event: FormEvent<HTMLFormElement>) => void;
  /** Last changes to what is sent, for what only the browser knows. */
  prepare?: (form: FormData) => void;
  /** What a person can do about a refusal, shown below its text. */
  remedy?: (reason: string) => ReactNode;
  /** Shown for as long as the answer is a success and nothing was changed since. */
  done?: ReactNode;
  children: ReactNode;
};

/** A real form around a server action: refusals stand beside the fields and above them, and nothing typed is lost. */
export function ActionForm({ action, name, prepare, remedy, done, onInput, className, children, ...props }: Props) {
  const t = useTranslations('ui.form');
  const form = useRef<HTMLFormElement>(null);
  const { state, formAction, pending, send, forget } = useFormAction({ action, name });
  const [changedSince, setChangedSince] = useState<ActionState | null>(null);
  const { press, afterPress } = usePress();
  useFocusOnRefusal(form, state);
  // A page that was left is kept alive out of sight; its old answer means nothing when it comes back.
  useEffect(() => forget, [forget]);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    const sent = event.currentTarget;
    // The button that was pressed may say what is to be done.
    const data = new FormData(sent, submitterOf(event));
    prepare?.(data);
    // Sent on to another page, this one is kept alive: what was entered has arrived and must not wait here.
    send(data, () => sent.reset());
  };
  return (
    <form
      ref={form}
      // Our own words stand beside the fields, the same with and without JavaScript.
      noValidate
      action={formAction}
      onSubmit={submit}
      onPointerDownCapture={press}
      onInput={(event) => {
        setChangedSince(state);
        onInput?.(event);
      }}
      className={cn('grid gap-5', className)}
      {...props}
    >
      <input type="hidden" name={FORM_NAME} value={name} />
      <AnswerProvider value={{ state, pending, afterPress }}>
        <FormSummary remedy={remedy} />
        {children}
      </AnswerProvider>
      <div role="status" className="contents">
        <span className="sr-only">{pending && t('pending')}</span>
        {state.status === 'done' && changedSince !== state && !pending && done}
      </div>
    </form>
  );
}

const submitterOf = ({ nativeEvent }: FormEvent<HTMLFormElement>): HTMLElement | null =>
  nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null;

/** The first marked field, else the summary: there the person can do something about it. */
function useFocusOnRefusal(form: RefObject<HTMLFormElement | null>, state: ActionState) {
  useEffect(() => {
    if (state.status !== 'failed') return;
    const marked = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    const summary = form.current?.querySelector<HTMLElement>('[data-slot="form-summary"]');
    const target = marked ?? summary;
    target?.focus({ preventScroll: true });
    // The whole field, so that its label does not end up under the bar at the top.
    (target?.closest('[data-slot="field"]') ?? target)?.scrollIntoView({ block: 'center' });
  }, [form, state]);
}
