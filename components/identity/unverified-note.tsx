'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ActionForm } from '../shared/form/action-form';
import type { FormAction } from '../shared/form/answer';
import { SubmitButton } from '../shared/form/submit-button';
import { Note } from '../ui/note';

type Props = { email: string; action: FormAction; mailbox: ReactNode };

export function UnverifiedNote({ email, action, mailbox }: Props) {
  const t = useTranslations('identity.account');
  return (
    <Note tone="warning">
      <h2 className="font-[620]">{t('unverified_title')}</h2>
      <p className="text-ink-2">{t('unverified_body', { email })}</p>
      <ActionForm
        action={action}
        name="request-verification"
        className="mt-1 gap-3"
        done={<p className="font-[560]">{t('sent_again')}</p>}
      >
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
          <SubmitButton variant="secondary">{t('send_again')}</SubmitButton>
          {mailbox}
        </div>
      </ActionForm>
    </Note>
  );
}
