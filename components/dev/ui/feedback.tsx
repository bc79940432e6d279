'use client';

import { CalendarX2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { EmptyState } from '@/components/shared/empty-state';
import { ErrorState } from '@/components/shared/error-state';
import { Button } from '@/components/ui/button';
import { HealthDot } from '@/components/ui/health-dot';
import { Note } from '@/components/ui/note';
import { Progress } from '@/components/ui/progress';
import { Skeleton } from '@/components/ui/skeleton';
import { toast } from '@/components/ui/toast';
import { Piece, PieceGroup } from './piece';

export function Feedback() {
  const t = useTranslations('dev.ui_page.feedback');
  const [failed, setFailed] = useState(true);
  return (
    <PieceGroup id="feedback" title={t('title')}>
      <Piece title={t('notes')} className="grid" wide>
        <Note tone="info" title={t('info_title')} action={<Button size="sm">{t('info_action')}</Button>}>
          {t('info_body')}
        </Note>
        <Note tone="success">{t('success_body')}</Note>
        <Note tone="warning" title={t('warning_title')}>
          {t('warning_body')}
        </Note>
        <Note tone="danger" title={t('danger_title')} action={<Button size="sm">{t('danger_action')}</Button>}>
          {t('danger_body')}
        </Note>
      </Piece>
      <Piece title={t('toasts')}>
        <Button onClick={() => toast(t('toast'))}>{t('show_toast')}</Button>
        <Button
          onClick={() =>
            toast.success(t('toast_moved'), {
              description: t('toast_description'),
              action: { label: t('undo'), onClick: () => toast(t('undone')) },
            })
          }
        >
          {t('show_undo')}
        </Button>
        <Button onClick={() => toast.error(t('toast_error'))}>{t('show_error')}</Button>
      </Piece>
      <Piece title={t('progress')} className="grid gap-4">
        <Progress label={t('uploading')} value={0} />
        <Progress label={t('uploading')} value={5} max={12} valueText={t('files')} />
        <Progress label={t('uploading')} value={100} />
        <Progress label={t('hold')} value={70} tone="brass" />
      </Piece>
      <Piece title={t('loading')} className="flex-nowrap items-start gap-4">
        <Skeleton className="size-14 shrink-0 rounded-full" />
        <div className="grid flex-1 gap-2.5">
          <Skeleton className="h-5 w-2/3" />
          <Skeleton className="h-3.5" />
          <Skeleton className="h-3.5 w-5/6" />
          <Skeleton className="mt-2 h-10 w-32 rounded-control" />
        </div>
      </Piece>
      <Piece title={t('health')} className="gap-6">
        {(['well', 'weak', 'down', 'unknown'] as const).map((state) => (
          <span key={state} className="inline-flex items-center gap-2">
            <HealthDot state={state} label={t(`states.${state}`)} />
            {t(`services.${state}`)}
          </span>
        ))}
      </Piece>
      <Piece title={t('empty')} className="block">
        <EmptyState
          icon={<CalendarX2 />}
          title={t('empty_title')}
          body={t('empty_body')}
          action={<Button variant="primary">{t('empty_action')}</Button>}
        />
      </Piece>
      <Piece title={t('error')} className="block">
        {failed ? (
          <ErrorState retry={() => setFailed(false)} />
        ) : (
          <EmptyState
            title={t('recovered')}
            action={<Button onClick={() => setFailed(true)}>{t('fail_again')}</Button>}
          />
        )}
      </Piece>
    </PieceGroup>
  );
}
