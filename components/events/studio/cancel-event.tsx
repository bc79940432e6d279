'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { cancelEventInput } from '@/server/events/schema';
import { ActionForm } from '../../shared/form/action-form';
import type { FormAction } from '../../shared/form/answer';
import { checkWith } from '../../shared/form/check';
import { SubmitButton } from '../../shared/form/submit-button';
import { TextareaField } from '../../shared/form/textarea-field';
import { useHydrated } from '../../shared/form/use-hydrated';
import { Button } from '../../ui/button';
import { Dialog, DialogClose, DialogContent, DialogDescription, DialogTitle } from '../../ui/dialog';

const check = checkWith(cancelEventInput.shape.reason);

type Props = { action: FormAction; event: { id: string; title: string; organization: { handle: string } } };

/** Asked in a dialog that names the event; without scripts the same questions unfold in the page. */
export function CancelEvent({ action, event }: Props) {
  const t = useTranslations('studio.cancel');
  const [open, setOpen] = useState(false);
  const hydrated = useHydrated();
  if (!hydrated) {
    return (
      <details className="rounded-card border border-line bg-raised p-4">
        <summary className="cursor-pointer font-[560] text-danger">{t('open')}</summary>
        <p className="my-3">{t('title', { title: event.title })}</p>
        <CancelForm action={action} event={event} />
      </details>
    );
  }
  return (
    <>
      <Button variant="link" className="justify-self-start text-danger!" onClick={() => setOpen(true)}>
        {t('open')}
      </Button>
      <Dialog open={open} onOpenChange={setOpen}>
        <DialogContent>
          <DialogTitle>{t('title', { title: event.title })}</DialogTitle>
          <DialogDescription>{t('consequence')}</DialogDescription>
          <CancelForm action={action} event={event} isDialog />
        </DialogContent>
      </Dialog>
    </>
  );
}

function CancelForm({ action, event, isDialog = false }: Props & { isDialog?: boolean }) {
  const t = useTranslations('studio.cancel');
  return (
    <ActionForm action={action} name="cancel-event">
      <input type="hidden" name="eventId" value={event.id} />
      <input type="hidden" name="organization" value={event.organization.handle} />
      <TextareaField name="reason" label={t('reason')} hint={t('reason_hint')} check={check} />
      <div className="flex flex-wrap justify-end gap-2.5 max-sm:flex-col-reverse">
        {isDialog && (
          <DialogClose asChild>
            <Button>{t('keep')}</Button>
          </DialogClose>
        )}
        <SubmitButton variant="danger">{t('submit')}</SubmitButton>
      </div>
    </ActionForm>
  );
}
