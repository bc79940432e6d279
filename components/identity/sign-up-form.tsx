'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useRef } from 'react';
import { suggestHandle } from '@/server/identity/rules/handle';
import { signUpInput } from '@/server/identity/schema';
import { ActionForm } from '../shared/form/action-form';
import type { FormAction } from '../shared/form/answer';
import { type Check, checkWith } from '../shared/form/check';
import { PasswordField } from '../shared/form/password-field';
import { SubmitButton } from '../shared/form/submit-button';
import { TextField } from '../shared/form/text-field';
import { TimeZoneInput } from '../shared/form/time-zone-input';

const { firstName, lastName, handle, email, password } = signUpInput.shape;
const checks = {
  firstName: checkWith(firstName),
  lastName: checkWith(lastName),
  email: checkWith(email),
  password: checkWith(password),
};
const checkHandle: Check = (value) => (value.trim() === '' ? null : checkWith(handle)(value));

export function SignUpForm({ action }: { action: FormAction }) {
  const t = useTranslations('identity.sign_up');
  const form = useSuggestedHandle();
  return (
    <ActionForm action={action} name="sign-up" prepare={form.withoutSuggestion} onInput={form.suggest}>
      <div className="grid gap-5 sm:grid-cols-2 sm:gap-4">
        <TextField
          name="firstName"
          label={t('first_name')}
          autoComplete="given-name"
          required
          check={checks.firstName}
        />
        <TextField name="lastName" label={t('last_name')} autoComplete="family-name" required check={checks.lastName} />
      </div>
      <TextField
        name="handle"
        label={t('handle')}
        hint={t('handle_hint')}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        check={checkHandle}
      />
      <TextField
        name="email"
        type="email"
        label={t('email')}
        hint={t('email_hint')}
        autoComplete="email"
        required
        check={checks.email}
      />
      <PasswordField
        name="password"
        label={t('password')}
        hint={t('password_hint')}
        autoComplete="new-password"
        check={checks.password}
      />
      <TimeZoneInput name="timeZone" />
      <SubmitButton size="xl" full>
        {t('submit')}
      </SubmitButton>
    </ActionForm>
  );
}

/**
 * Writes the handle along with the names until the person writes it themselves. A suggestion is not sent: the server
 * makes the same one, and gives it a number when somebody else has it, instead of refusing what nobody asked for.
 */
function useSuggestedHandle() {
  const suggested = useRef('');
  return {
    suggest({ currentTarget, target }: FormEvent<HTMLFormElement>) {
      const [first, last, own] = ['firstName', 'lastName', 'handle'].map((name) => inputOf(currentTarget, name));
      if (!first || !last || !own || target === own || own.value !== suggested.current) return;
      suggested.current = suggestHandle(first.value, last.value);
      own.value = suggested.current;
    },
    withoutSuggestion(data: FormData) {
      if (data.get('handle') === suggested.current) data.set('handle', '');
    },
  };
}

function inputOf(form: HTMLFormElement, name: string): HTMLInputElement | null {
  const control = form.elements.namedItem(name);
  return control instanceof HTMLInputElement ? control : null;
}
