'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { reasonText } from '@/server/i18n/reason';
import type { RoomView } from '@/server/live/queries/get-room';
import { trpc } from '../providers/trpc';
import { ConfirmDialog } from '../shared/confirm-dialog';
import { Button } from '../ui/button';
import { useNow } from './use-now';

type Props = { event: RoomView['event']; serverNow: Date; onEnded: () => void };

/** Asked first: it sends everybody out. */
export function EndRoom({ event, serverNow, onEnded }: Props) {
  const t = useTranslations('live');
  const anyText = useTranslations();
  const [open, setOpen] = useState(false);
  const now = useNow(serverNow);
  const end = trpc.live.end.useMutation({ onSuccess: onEnded });
  return (
    <>
      <Button className="border-danger! text-danger!" onClick={() => setOpen(true)}>
        {t('controls.end')}
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        danger
        title={t('end.title', { title: event.title })}
        consequence={now < event.startsAt ? t('end.rehearsal') : t('end.consequence')}
        confirm={t('end.confirm')}
        cancel={t('end.keep')}
        pending={end.isPending}
        error={end.error && reasonText(anyText, end.error.data?.reason ?? 'errors.unexpected')}
        onConfirm={() => end.mutate({ eventId: event.id })}
      />
    </>
  );
}
