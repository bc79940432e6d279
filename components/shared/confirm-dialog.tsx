'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import {
  AlertDialog,
  AlertDialogCancel,
  AlertDialogContent,
  AlertDialogDescription,
  AlertDialogTitle,
} from '../ui/alert-dialog';
import { Button } from '../ui/button';

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** A question that names the object: "Cancel “Night of short films”?" */
  title: ReactNode;
  /** What follows, in words and numbers. */
  consequence: ReactNode;
  /** The verb of the button: what happens, not "OK". */
  confirm: ReactNode;
  cancel?: ReactNode;
  danger?: boolean;
  pending?: boolean;
  /** The reason of a refusal, shown in the open dialog. */
  error?: ReactNode;
  onConfirm: () => void;
};

/** Asked before what cannot be taken back. Whoever opened it owns the mutation and closes it when that has succeeded. */
export function ConfirmDialog({
  open,
  onOpenChange,
  title,
  consequence,
  confirm,
  cancel,
  danger = false,
  pending = false,
  error,
  onConfirm,
}: Props) {
  const t = useTranslations('ui.confirm');
  return (
    // While it is being done there is nothing left to leave.
    <AlertDialog open={open} onOpenChange={(next) => !pending && onOpenChange(next)}>
      <AlertDialogContent>
        <AlertDialogTitle>{title}</AlertDialogTitle>
        <AlertDialogDescription asChild>
          <div>{consequence}</div>
        </AlertDialogDescription>
        {error && (
          <p role="alert" className="text-danger text-sm">
            {error}
          </p>
        )}
        <div className="mt-2 flex flex-wrap justify-end gap-2.5 max-sm:flex-col-reverse">
          <AlertDialogCancel asChild>
            <Button disabled={pending}>{cancel ?? t('cancel')}</Button>
          </AlertDialogCancel>
          <Button variant={danger ? 'danger' : 'primary'} pending={pending} onClick={onConfirm}>
            {confirm}
          </Button>
        </div>
        <p role="status" className="sr-only">
          {pending && t('working')}
        </p>
      </AlertDialogContent>
    </AlertDialog>
  );
}
