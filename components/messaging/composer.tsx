'use client';

import { SendHorizontal } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, type KeyboardEvent, useId, useState } from 'react';
import { reasonText } from '@/server/i18n/reason';
import { FORM_NAME } from '@/server/kernel/pure/form-name';
import { MAX_MESSAGE_LENGTH } from '@/server/messaging/schema';
import { type FormAction, useFormAction } from '../shared/form/answer';
import { Button } from '../ui/button';
import { cn } from '../ui/cn';
import { useDraft } from './use-draft';

type Props = {
  /** Where a draft is kept. */
  name: string;
  eventId: string;
  /** For browsers without JavaScript. */
  action: FormAction;
  onPost: (text: string) => void;
};

const FORM = 'chat';
/** From here on it is said how many letters are left. */
const NEARLY_FULL = 200;

/** Where one writes. What is sent waits on this page until the server has it, so this never has to. */
export function Composer({ name, eventId, action, onPost }: Props) {
  const t = useTranslations('messaging.chat');
  const translate = useTranslations();
  const { state, formAction } = useFormAction({ action, name: FORM });
  const [text, setText] = useDraft(name, state.typed.text);
  const [isEmpty, setEmpty] = useState(false);
  const note = useId();
  const left = MAX_MESSAGE_LENGTH - text.trim().length;
  const refused = isEmpty ? 'messaging.errors.empty' : (state.fields.text ?? state.reason);
  const complaint = left < 0 ? t('over', { count: -left }) : refused && reasonText(translate, refused);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const said = text.trim();
    setEmpty(said === '');
    if (said === '' || left < 0) return;
    onPost(said);
    setText('');
  };
  const change = (next: string) => {
    setEmpty(false);
    setText(next);
  };

  return (
    <form action={formAction} onSubmit={submit} noValidate className="border-line border-t p-3">
      <input type="hidden" name={FORM_NAME} value={FORM} />
      <input type="hidden" name="eventId" value={eventId} />
      <div
        className={cn(
          'flex items-end gap-1 rounded-card border border-line-strong bg-raised p-1.5 focus-within:border-focus focus-within:ring-1 focus-within:ring-focus',
          complaint && 'border-danger',
        )}
      >
        <textarea
          name="text"
          rows={1}
          value={text}
          aria-label={t('message')}
          aria-describedby={note}
          aria-invalid={Boolean(complaint)}
          placeholder={t('placeholder')}
          enterKeyHint="send"
          onChange={({ target }) => change(target.value)}
          onKeyDown={submitByEnter}
          className="field-sizing-content max-h-40 min-h-10 min-w-0 flex-1 resize-none bg-transparent px-2 py-[9px] text-base leading-[22px] outline-none placeholder:text-ink-3 pointer-coarse:text-[16px]"
        />
        <Button type="submit" variant="primary" size="icon" aria-label={t('send')}>
          <SendHorizontal aria-hidden />
        </Button>
      </div>
      <p
        id={note}
        role="status"
        className={cn('min-h-5 px-2 pt-1.5 text-xs', complaint ? 'text-danger' : 'text-ink-3')}
      >
        {complaint ?? (left <= NEARLY_FULL && t('left', { count: left }))}
        {!complaint && left > NEARLY_FULL && <span className="pointer-coarse:hidden">{t('send_hint')}</span>}
      </p>
    </form>
  );
}

/** Shift makes a new line. While an input method is composing, Enter chooses a word. */
function submitByEnter(event: KeyboardEvent<HTMLTextAreaElement>) {
  if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}
