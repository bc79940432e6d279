'use client';

import { Eye, EyeOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import type { Check } from './check';
import { useField } from './use-field';
import { useHydrated } from './use-hydrated';

type Props = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  check?: Check;
  autoComplete: 'current-password' | 'new-password';
};

export function PasswordField({ name, label, hint, check, autoComplete }: Props) {
  const t = useTranslations('ui.form');
  const { id, error, control } = useField({ name, check });
  const hydrated = useHydrated();
  const [shown, setShown] = useState(false);
  const input = usePasswordThatIsForgotten();
  const Icon = shown ? EyeOff : Eye;
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {(tied) => (
        <span className="relative block">
          <Input
            {...control}
            {...tied}
            ref={input}
            type={shown ? 'text' : 'password'}
            autoComplete={autoComplete}
            required
            spellCheck={false}
            autoCapitalize="none"
            className="pe-11 pointer-coarse:pe-12"
          />
          {hydrated && (
            <Button
              variant="ghost"
              size="icon-sm"
              aria-label={t(shown ? 'hide_password' : 'show_password')}
              aria-controls={id}
              onClick={() => setShown(!shown)}
              className="absolute end-1 top-1 pointer-coarse:end-0 pointer-coarse:top-0"
            >
              <Icon aria-hidden />
            </Button>
          )}
        </span>
      )}
    </Field>
  );
}

/** Pages that were left stay alive out of sight, and the next person at this screen could come back to them. */
function usePasswordThatIsForgotten() {
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const field = input.current;
    return () => {
      if (field) field.value = '';
    };
  }, []);
  return input;
}
