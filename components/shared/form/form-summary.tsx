'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { reasonText } from '@/server/i18n/reason';
import { Note } from '../../ui/note';
import { useFormAnswer } from './answer';

type Props = { remedy?: (reason: string) => ReactNode };

/** Why the form was refused, above its fields. */
export function FormSummary({ remedy }: Props) {
  const t = useTranslations();
  const { state } = useFormAnswer();
  if (state.status !== 'failed' || !state.reason) return null;
  // A refusal of one field is said there; above the fields it would only stand twice.
  const saidBelow = Object.values(state.fields).includes(state.reason);
  const reason = saidBelow ? 'errors.invalid_input' : state.reason;
  return (
    <Note tone="danger" role="alert" tabIndex={-1} data-slot="form-summary">
      <p className="font-[560]">{reasonText(t, reason, state.values)}</p>
      {remedy?.(reason)}
    </Note>
  );
}
