'use client';

import type { ReactNode } from 'react';
import { ActionForm } from './action-form';
import type { FormAction } from './answer';
import { SubmitButton } from './submit-button';

type Props = {
  action: FormAction;
  name: string;
  /** What the mailed link carries. */
  code: string;
  variant?: 'primary' | 'secondary';
  children: ReactNode;
};

/** A button and not the opening of the page: programs that guard mailboxes open every link. */
export function CodeForm({ action, name, code, variant = 'primary', children }: Props) {
  return (
    <ActionForm action={action} name={name}>
      <input type="hidden" name="code" value={code} />
      <SubmitButton size="xl" full variant={variant}>
        {children}
      </SubmitButton>
    </ActionForm>
  );
}
