'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import type { ActionState } from '@/server/api/action';
import { reasonText } from '@/server/i18n/reason';
import { useFormAnswer } from './answer';
import type { Check } from './check';

type Valued = { currentTarget: { value: string } };
type Options = { name: string; value?: string; check?: Check };
/** Our own opinion of what stands in the field, worth something until the server answers. */
type Opinion = { about: ActionState; reason: string | null };

/** What every field of a form knows: what was typed before, what is wrong with it, and when to look again. */
export function useField({ name, value = '', check }: Options) {
  const t = useTranslations();
  const id = useId();
  const { state, afterPress } = useFormAnswer();
  const [opinion, setOpinion] = useState<Opinion | null>(null);
  const refused = state.status === 'failed' ? (state.fields[name] ?? null) : null;
  const reason = opinion?.about === state ? opinion.reason : refused;
  const judge = (typed: string) => setOpinion({ about: state, reason: check?.(typed) ?? null });

  return {
    id,
    error: reason ? reasonText(t, reason, state.values) : undefined,
    control: {
      name,
      defaultValue: (state.status === 'failed' ? state.typed[name] : undefined) ?? value,
      // Without JavaScript the browser itself puts the cursor where the first complaint stands.
      autoFocus: refused !== null && Object.keys(state.fields)[0] === name,
      // An empty field is only passed by; it is a mistake once the form is sent.
      onBlur: ({ currentTarget: { value: typed } }: Valued) => {
        if (check && typed.trim() !== '') afterPress(() => judge(typed));
      },
      // What was marked is looked at with every key, so that the mark goes as soon as it is right.
      onInput: ({ currentTarget }: Valued) => reason && judge(currentTarget.value),
    },
  };
}
