'use client';

import { useTranslations } from 'next-intl';
import { guestInput } from '@/server/ticketing/schema';
import { ActionForm } from '../shared/form/action-form';
import type { FormAction } from '../shared/form/answer';
import { checkWith } from '../shared/form/check';
import { SubmitButton } from '../shared/form/submit-button';
import { TextField } from '../shared/form/text-field';

const checks = { name: checkWith(guestInput.shape.name), email: checkWith(guestInput.shape.email) };

type Props = { action: FormAction; eventId: string; slug: string; guest: boolean };

/** Whoever is signed in presses once; a guest says where the ticket goes. */
export function RegisterForm({ action, eventId, slug, guest }: Props) {
  const t = useTranslations('ticketing.register');
  return (
    <ActionForm action={action} name="register">
      <input type="hidden" name="eventId" value={eventId} />
      <input type="hidden" name="slug" value={slug} />
      {guest && (
        <>
          <TextField
            name="name"
            label={t('name')}
            hint={t('name_hint')}
            autoComplete="name"
            required
            check={checks.name}
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
        </>
      )}
      <SubmitButton size="xl" full>
        {t('submit')}
      </SubmitButton>
    </ActionForm>
  );
}
