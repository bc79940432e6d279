'use client';

import { Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { reasonText } from '@/server/i18n/reason';
import { trpc } from '../../providers/trpc';
import {
  AlertDialog,
  AlertDialogCancel,
  AlertDialogContent,
  AlertDialogDescription,
  AlertDialogTitle,
  AlertDialogTrigger,
} from '../../ui/alert-dialog';
import { Button } from '../../ui/button';

type Props = { disabled: boolean; onCleared: () => void };

export function ClearMails({ disabled, onCleared }: Props) {
  const t = useTranslations('dev.mailbox');
  const anyText = useTranslations();
  const [asking, setAsking] = useState(false);
  const clear = trpc.dev.mailbox.clear.useMutation({
    onSuccess: () => {
      setAsking(false);
      onCleared();
    },
  });
  return (
    <AlertDialog open={asking} onOpenChange={setAsking}>
      <AlertDialogTrigger asChild>
        <Button variant="ghost" size="sm" disabled={disabled}>
          <Trash2 aria-hidden />
          {t('clear')}
        </Button>
      </AlertDialogTrigger>
      <AlertDialogContent>
        <AlertDialogTitle>{t('clear_title')}</AlertDialogTitle>
        <AlertDialogDescription>{t('clear_body')}</AlertDialogDescription>
        {clear.error && (
          <p role="alert" className="text-danger">
            {reasonText(anyText, clear.error.data?.reason ?? 'errors.unexpected')}
          </p>
        )}
        <div className="flex flex-wrap justify-end gap-2.5 pt-2">
          <AlertDialogCancel asChild>
            <Button>{t('clear_cancel')}</Button>
          </AlertDialogCancel>
          {/* Not the dialog's own action: it would close before the mailbox has answered. */}
          <Button variant="danger" pending={clear.isPending} onClick={() => clear.mutate()}>
            {t('clear')}
          </Button>
        </div>
      </AlertDialogContent>
    </AlertDialog>
  );
}
