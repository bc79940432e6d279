'use client';

import type { ComponentProps, InputEvent, ReactNode } from 'react';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import type { Check } from './check';
import { useField } from './use-field';

type Props = Omit<ComponentProps<'input'>, 'id' | 'name' | 'defaultValue' | 'value'> & {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  value?: string;
  check?: Check;
};

export function TextField({ name, label, hint, value, check, className, onInput, ...props }: Props) {
  const { id, error, control } = useField({ name, value, check });
  const input = (event: InputEvent<HTMLInputElement>) => {
    control.onInput(event);
    onInput?.(event);
  };
  return (
    <Field id={id} label={label} hint={hint} error={error} className={className}>
      {(tied) => <Input {...props} {...control} {...tied} onInput={input} />}
    </Field>
  );
}
