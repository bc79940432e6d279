'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '../shared/form/action-form';
import type { FormAction } from '../shared/form/answer';
import { SubmitButton } from '../shared/form/submit-button';

type Props = { action: FormAction; code: string };

/** A button and not the opening of the page: programs that guard mailboxes open every link. */
export function OpenForm({ action, code }: Props) {
  const t = useTranslations('ticketing.open');
  return (
    <ActionForm action={action} name="open-ticket">
      <input type="hidden" name="code" value={code} />
      <SubmitButton size="xl" full>
        {t('submit')}
      </SubmitButton>
    </ActionForm>
  );
}
