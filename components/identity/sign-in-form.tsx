'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '../shared/form/action-form';
import type { FormAction } from '../shared/form/answer';
import { PasswordField } from '../shared/form/password-field';
import { SubmitButton } from '../shared/form/submit-button';
import { TextField } from '../shared/form/text-field';

type Props = { action: FormAction; next: string | null };

export function SignInForm({ action, next }: Props) {
  const t = useTranslations('identity.sign_in');
  return (
    <ActionForm action={action} name="sign-in">
      {next && <input type="hidden" name="next" value={next} />}
      <TextField
        name="login"
        label={t('login')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <PasswordField name="password" label={t('password')} autoComplete="current-password" />
      <SubmitButton size="xl" full>
        {t('submit')}
      </SubmitButton>
    </ActionForm>
  );
}
