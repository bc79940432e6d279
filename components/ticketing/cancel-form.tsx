'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '../shared/form/action-form';
import type { FormAction } from '../shared/form/answer';
import { SubmitButton } from '../shared/form/submit-button';

type Props = { action: FormAction; ticketId: string };

/** Opened first, so that one touch too many gives nothing away; works without a script. */
export function CancelForm({ action, ticketId }: Props) {
  const t = useTranslations('ticketing.ticket');
  return (
    <details className="border-line border-t py-3.5">
      <summary className="cursor-pointer rounded-lg py-2 font-semibold">{t('cancel_title')}</summary>
      <p className="mt-1 mb-4 text-ink-2 text-sm">{t('cancel_hint')}</p>
      <ActionForm action={action} name="cancel-ticket">
        <input type="hidden" name="ticketId" value={ticketId} />
        <div>
          <SubmitButton variant="danger">{t('cancel')}</SubmitButton>
        </div>
      </ActionForm>
    </details>
  );
}
