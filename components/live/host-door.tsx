'use client';

import { DoorOpen } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { formatDateTime } from '@/server/i18n/format';
import { reasonText } from '@/server/i18n/reason';
import type { RoomView } from '@/server/live/queries/get-room';
import { openingOf, opensFrom } from '@/server/live/rules/opening';
import { refusalReason } from '../providers/refusal';
import { trpc } from '../providers/trpc';
import { DateTime } from '../shared/date-time';
import { DeviceFields } from '../shared/media/device-fields';
import { DeviceVerdict } from '../shared/media/device-verdict';
import { type Choice, type ChosenDevices, devicesIn, useOwnMedia } from '../shared/media/own-media';
import { Preview } from '../shared/media/preview';
import { useViewerZone } from '../shared/viewer-zone';
import { Button } from '../ui/button';
import { Note } from '../ui/note';
import { Countdown } from './countdown';
import { useNow } from './use-now';

type Enter = (devices: ChosenDevices, openedAt: Date) => void;
/** `openedAt` is null while the room is closed: then the way in is to open it. */
type Props = { room: RoomView; openedAt: Date | null; onEnter: Enter };

/** Before the stage: how one will look and sound, and the way in. Nobody else sees anything of it. */
export function HostDoor({ room: { event, hasServer, now: serverNow }, openedAt, onEnter }: Props) {
  const t = useTranslations('live');
  const isOpen = openedAt !== null;
  const now = useNow(serverNow);
  const [choice, setChoice] = useState<Choice>({});
  const media = useOwnMedia(choice);
  const isEarly = openingOf({ ...event, status: 'published' }, now) === 'too_early';
  return (
    <main
      id="content"
      className="mx-auto grid min-h-full w-full max-w-[1180px] content-center gap-6 p-4 md:grid-cols-[minmax(0,1.5fr)_minmax(320px,1fr)] md:gap-10 md:p-8"
    >
      <div className="grid content-center gap-3">
        <Preview media={media} />
        <p className="text-ink-2 text-sm">{t('host.before')}</p>
      </div>
      <div className="grid content-start gap-5">
        <header className="grid gap-1.5">
          <h1 className="font-[620] text-2xl" lang={event.language}>
            {event.title}
          </h1>
          <p className="text-ink-2">
            <DateTime at={event.startsAt} timeZone={event.timeZone} />
          </p>
        </header>
        {isOpen ? (
          <p className="font-[620] text-lg">{t('host.is_open')}</p>
        ) : (
          <Countdown until={event.startsAt} now={now} due={t('host.time')} />
        )}
        <DeviceVerdict media={media} />
        <DeviceFields media={media} choice={choice} choose={setChoice} />
        {!hasServer && <Note tone="danger">{t('errors.no_server')}</Note>}
        {hasServer && isEarly && !isOpen && <TooEarly startsAt={event.startsAt} timeZone={event.timeZone} />}
        {hasServer && (isOpen || !isEarly) && (
          <WayIn
            event={event}
            openedAt={openedAt}
            isRehearsal={now < event.startsAt}
            asking={media.status === 'asking'}
            devices={devicesIn(media)}
            onEnter={onEnter}
          />
        )}
      </div>
    </main>
  );
}

function TooEarly({ startsAt, timeZone }: { startsAt: Date; timeZone: string }) {
  const t = useTranslations('live.host');
  const zone = useViewerZone() ?? timeZone;
  const time = formatDateTime(opensFrom({ startsAt }), { locale: useLocale(), timeZone: zone });
  return <Note>{t('too_early', { time })}</Note>;
}

type WayInProps = {
  event: RoomView['event'];
  openedAt: Date | null;
  isRehearsal: boolean;
  asking: boolean;
  devices: ChosenDevices;
  onEnter: Enter;
};

function WayIn({ event, openedAt, isRehearsal, asking, devices, onEnter }: WayInProps) {
  const t = useTranslations('live.host');
  const anyText = useTranslations();
  const open = trpc.live.open.useMutation({ onSuccess: (opened) => onEnter(devices, opened.openedAt) });
  const isSilent = !asking && devices.cameraId === null && devices.microphoneId === null;
  const enter = () => (openedAt ? onEnter(devices, openedAt) : open.mutate({ eventId: event.id }));
  const words = openedAt ? (isSilent ? t('enter_silent') : t('enter')) : isSilent ? t('open_silent') : t('open');
  return (
    <div className="grid gap-3">
      <Button
        variant="primary"
        size="xl"
        full
        pending={asking || open.isPending}
        onClick={enter}
        className="h-auto min-h-13 whitespace-normal py-3"
      >
        <DoorOpen aria-hidden />
        {words}
      </Button>
      {open.error && (
        <p role="alert" className="text-danger text-sm">
          {reasonText(anyText, refusalReason(open.error) ?? open.error.data?.reason ?? 'errors.unexpected')}
        </p>
      )}
      <p className="text-ink-2 text-sm">{t('open_hint')}</p>
      {isRehearsal && <p className="text-ink-2 text-sm">{t('rehearsal')}</p>}
    </div>
  );
}
