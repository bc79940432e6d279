'use client';

import type { ReactNode } from 'react';
import { Field } from '../../ui/field';
import { NativeSelect } from '../../ui/native-select';
import { useField } from './use-field';

type Props = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  value?: string;
  /** `option` elements. */
  children: ReactNode;
  className?: string;
};

/** The browser's own list: it works without JavaScript, and a phone's is better than ours. */
export function SelectField({ name, label, hint, value, children, className }: Props) {
  const { id, error, control } = useField({ name, value });
  return (
    <Field id={id} label={label} hint={hint} error={error} className={className}>
      {(tied) => (
        <NativeSelect {...control} {...tied}>
          {children}
        </NativeSelect>
      )}
    </Field>
  );
}
