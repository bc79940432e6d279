'use client';

import { Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { reasonText } from '@/server/i18n/reason';
import type { ChatMessage } from '@/server/messaging/rules/chat-log';
import { refusalReason } from '../providers/refusal';
import { trpc } from '../providers/trpc';
import { ConfirmDialog } from '../shared/confirm-dialog';
import { Button } from '../ui/button';

type Props = { message: ChatMessage; whose: 'own' | 'other' };

/** There at a glance on a touch screen, else when the row is meant. What was deleted leaves by itself: it is pushed. */
export function DeleteMessage({ message, whose }: Props) {
  const t = useTranslations('messaging.chat');
  const translate = useTranslations();
  const [open, setOpen] = useState(false);
  const { mutate, error, isPending, reset } = trpc.messaging.delete.useMutation({ onSuccess: () => setOpen(false) });
  const ask = (next: boolean) => {
    reset();
    setOpen(next);
  };
  return (
    <>
      <Button
        variant="ghost"
        size="icon-sm"
        aria-label={t('delete', { name: message.author.name })}
        onClick={() => ask(true)}
        className="text-ink-3 opacity-0 hover:text-danger focus-visible:opacity-100 group-hover:opacity-100 pointer-coarse:size-8 pointer-coarse:opacity-100"
      >
        <Trash2 aria-hidden />
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={ask}
        title={t('delete_title')}
        consequence={
          <>
            <p className="wrap-anywhere mb-2 line-clamp-3 border-line-strong border-s-2 ps-3">{message.text}</p>
            {t(whose === 'own' ? 'delete_own' : 'delete_other')}
          </>
        }
        confirm={t('delete_confirm')}
        danger
        pending={isPending}
        error={error && reasonText(translate, refusalReason(error) ?? 'errors.unreachable')}
        onConfirm={() => mutate({ messageId: message.id })}
      />
    </>
  );
}
