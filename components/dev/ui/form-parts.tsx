'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/shared/form/action-form';
import { DoneNote } from '@/components/shared/form/done-note';
import { PasswordField } from '@/components/shared/form/password-field';
import { SelectField } from '@/components/shared/form/select-field';
import { SubmitButton } from '@/components/shared/form/submit-button';
import { TextField } from '@/components/shared/form/text-field';
import { TextareaField } from '@/components/shared/form/textarea-field';
import type { ActionState } from '@/server/api/action';
import { Piece } from './piece';

/** Answers as a server would: an empty name is refused beside its field, anything else is done. */
async function answer(_: ActionState, form: FormData): Promise<ActionState> {
  const name = String(form.get('name') ?? '');
  const typed = { name };
  if (name.trim() !== '') return { status: 'done', fields: {}, values: {}, typed };
  return {
    status: 'failed',
    reason: 'errors.invalid_input',
    fields: { name: 'errors.invalid_field' },
    values: {},
    typed,
  };
}

export function FormParts() {
  const t = useTranslations('dev.ui_page.fields');
  return (
    <Piece title={t('form')} className="block" wide>
      <ActionForm action={answer} name="sample" done={<DoneNote>{t('form_done')}</DoneNote>}>
        <TextField name="name" label={t('name')} hint={t('form_hint')} required />
        <PasswordField name="password" label={t('form_password')} autoComplete="new-password" />
        <SelectField name="zone" label={t('start')}>
          <option value="Asia/Almaty">{t('zones.almaty')}</option>
          <option value="Europe/Lisbon">{t('zones.lisbon')}</option>
        </SelectField>
        <TextareaField name="about" label={t('textarea')} />
        <SubmitButton className="justify-self-start">{t('form_send')}</SubmitButton>
      </ActionForm>
    </Piece>
  );
}
