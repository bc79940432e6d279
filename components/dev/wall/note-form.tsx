'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { Textarea } from '../../ui/textarea';
import type { Draft } from './note';

/** Works whatever is broken: what is put up here waits on this page until the server has it. */
export function NoteForm({ onPost }: { onPost: (draft: Draft) => void }) {
  const t = useTranslations('dev.wall');
  const [name, setName] = useState('');
  const [text, setText] = useState('');

  const submit = (event: FormEvent) => {
    event.preventDefault();
    onPost({ name: name.trim(), text: text.trim() });
    setText('');
  };
  const submitByKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
  };

  return (
    <form onSubmit={submit} className="grid gap-4 sm:max-w-[520px]">
      <Field id="wall-name" label={t('name')}>
        {(tied) => (
          <Input {...tied} required maxLength={40} value={name} onChange={(event) => setName(event.target.value)} />
        )}
      </Field>
      <Field id="wall-text" label={t('text')}>
        {(tied) => (
          <Textarea
            {...tied}
            required
            rows={3}
            maxLength={20_000}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={submitByKey}
          />
        )}
      </Field>
      <Button type="submit" variant="primary" className="justify-self-start">
        {t('post')}
      </Button>
    </form>
  );
}
