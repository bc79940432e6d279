'use client';

import type { ComponentProps, ReactNode } from 'react';
import { Field } from '../../ui/field';
import { Textarea } from '../../ui/textarea';
import type { Check } from './check';
import { useField } from './use-field';

type Props = Omit<ComponentProps<'textarea'>, 'id' | 'name' | 'defaultValue' | 'value'> & {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  value?: string;
  check?: Check;
};

export function TextareaField({ name, label, hint, value, check, className, ...props }: Props) {
  const { id, error, control } = useField({ name, value, check });
  return (
    <Field id={id} label={label} hint={hint} error={error} className={className}>
      {(tied) => <Textarea {...props} {...control} {...tied} />}
    </Field>
  );
}
