'use client';

import { LogOut } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { ActionForm } from '../shared/form/action-form';
import type { FormAction } from '../shared/form/answer';
import { SubmitButton } from '../shared/form/submit-button';

type Props = {
  action: FormAction;
  name: string;
} & Pick<ComponentProps<typeof SubmitButton>, 'size' | 'variant' | 'className'>;

export function SignOutForm({ action, name, ...button }: Props) {
  const t = useTranslations('identity.account');
  return (
    <ActionForm action={action} name={name}>
      <SubmitButton variant="ghost" {...button}>
        <LogOut aria-hidden />
        {t('sign_out')}
      </SubmitButton>
    </ActionForm>
  );
}
