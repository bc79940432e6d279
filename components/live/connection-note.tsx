'use client';

import { useConnectionState } from '@livekit/components-react';
import { ConnectionState } from 'livekit-client';
import { useTranslations } from 'next-intl';
import { reasonText } from '@/server/i18n/reason';
import { Note } from '../ui/note';
import type { Standing } from './use-room';

/** Whether one is in, said aloud; when the connection is lost, that it comes back, and what stands in its way. */
export function ConnectionNote({ standing }: { standing: Standing }) {
  const t = useTranslations('live.status');
  const anyText = useTranslations();
  const status = useStatus(standing);
  return (
    <>
      <p role="status" className="sr-only">
        {t(status)}
      </p>
      {status === 'returning' && (
        <Note tone="warning" role="alert" title={t('returning')} className="max-lg:rounded-none">
          <p>{standing.reason ? reasonText(anyText, standing.reason) : t('returning_hint')}</p>
        </Note>
      )}
    </>
  );
}

/** The vendor may be mending a connection that we still hold for good. */
export function useStatus({ presence }: Standing): 'joining' | 'in' | 'returning' {
  const connection = useConnectionState();
  if (presence === 'joining') return 'joining';
  return presence === 'in' && connection === ConnectionState.Connected ? 'in' : 'returning';
}
