'use client';

import { RoomAudioRenderer, RoomContext, useConnectionState, useParticipants } from '@livekit/components-react';
import { ConnectionState } from 'livekit-client';
import { LogIn } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { reasonText } from '@/server/i18n/reason';
import { PersonTile } from '../../shared/media/person-tile';
import { Button } from '../../ui/button';
import { cn } from '../../ui/cn';
import { HealthDot } from '../../ui/health-dot';
import { Note } from '../../ui/note';
import { Controls } from './controls';
import { type Entry, usePresence } from './use-presence';

type Props = { entry: Entry; onLeave: () => void };

/** The room itself: everybody who is in it, the state of one's own connection, and what one can do. */
export function Stage({ entry, onLeave }: Props) {
  const t = useTranslations('dev.live');
  const { room, presence, reason, shown, show, failed } = usePresence(entry);
  if (presence === 'left') {
    return (
      <div className="grid content-center justify-items-center gap-4 p-6 text-center">
        <p role="status" className="font-[620] text-lg">
          {t('removed')}
        </p>
        <Button onClick={onLeave}>
          <LogIn aria-hidden />
          {t('back')}
        </Button>
      </div>
    );
  }
  return (
    <RoomContext.Provider value={room}>
      <section
        aria-label={t('title')}
        className="grid min-h-[inherit] grid-rows-[auto_minmax(0,1fr)_auto] gap-3 p-3 md:h-full md:min-h-0 md:gap-4 md:p-4"
      >
        <Status presence={presence} reason={reason} failed={failed} />
        <People />
        <Controls shown={shown} show={show} onLeave={onLeave} />
        <RoomAudioRenderer />
      </section>
    </RoomContext.Provider>
  );
}

type StatusProps = { presence: 'joining' | 'in' | 'returning'; reason: string | null; failed: boolean };

function Status({ presence, reason, failed }: StatusProps) {
  const t = useTranslations('dev.live');
  const anyText = useTranslations();
  const connection = useConnectionState();
  const isBack = presence === 'in' && connection === ConnectionState.Connected;
  const status = presence === 'in' && !isBack ? 'returning' : presence;
  return (
    <div className="grid gap-3">
      <div className="flex min-h-8 items-center gap-3">
        <h1 className="font-[620] text-lg">{t('title')}</h1>
        <p role="status" className="flex items-center gap-2 text-ink-2 text-sm">
          <HealthDot aria-hidden state={isBack ? 'well' : 'weak'} label={t(`status.${status}`)} />
          {t(`status.${status}`)}
        </p>
      </div>
      {status === 'returning' && (
        <Note tone="warning" role="alert" title={t('returning_title')}>
          <p>{reason ? reasonText(anyText, reason) : t('returning_body')}</p>
        </Note>
      )}
      {failed && isBack && (
        <Note tone="warning" role="alert">
          <p>{t('device_failed')}</p>
        </Note>
      )}
    </div>
  );
}

function People() {
  const t = useTranslations('dev.live');
  const people = useParticipants();
  const alone = people.length === 1;
  return (
    <div className="grid min-h-0 content-center gap-4">
      <ul
        aria-label={t('people')}
        className={cn(
          'mx-auto grid w-full gap-3',
          alone ? 'max-w-3xl' : 'max-w-6xl sm:grid-cols-2',
          people.length > 4 && 'lg:grid-cols-3',
        )}
      >
        {people.map((person) => (
          <PersonTile key={person.sid || person.identity || 'own'} person={person} />
        ))}
      </ul>
      {alone && <p className="text-center text-ink-2">{t('alone')}</p>}
    </div>
  );
}
