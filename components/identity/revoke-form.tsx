'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '../shared/form/action-form';
import type { FormAction } from '../shared/form/answer';
import { SubmitButton } from '../shared/form/submit-button';

type Props = { action: FormAction; sessionId: string; device: string | null };

export function RevokeForm({ action, sessionId, device }: Props) {
  const t = useTranslations('identity.sessions');
  return (
    <ActionForm action={action} name={`revoke-${sessionId}`}>
      <input type="hidden" name="sessionId" value={sessionId} />
      <SubmitButton variant="secondary" aria-label={t('revoke_named', { device: device ?? t('unknown_device') })}>
        {t('revoke')}
      </SubmitButton>
    </ActionForm>
  );
}
