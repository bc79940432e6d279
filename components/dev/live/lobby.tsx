'use client';

import { LogIn } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { NativeSelect } from '../../ui/native-select';
import { Note } from '../../ui/note';
import { Level } from './level';
import { type Choice, type Entry, type OwnMedia, useDevices, useOwnMedia } from './own-media';
import { Preview } from './preview';

const MAX_NAME = 60;

type Props = { onJoin: (entry: Entry) => void };

/** Before the door: how one will look and sound, and as whom. */
export function Lobby({ onJoin }: Props) {
  const t = useTranslations('dev.live');
  const [choice, setChoice] = useState<Choice>({});
  const media = useOwnMedia(choice);
  const devices = useDevices(media);
  const [camera, microphone] = [trackOf(media, 'video'), trackOf(media, 'audio')];

  const join = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name')).trim();
    if (!name) return;
    onJoin({
      name,
      cameraId: camera ? (camera.getSettings().deviceId ?? '') : null,
      microphoneId: microphone ? (microphone.getSettings().deviceId ?? '') : null,
    });
  };

  return (
    <div className="mx-auto grid w-full max-w-[1080px] content-center gap-6 p-4 md:grid-cols-[minmax(0,1.5fr)_minmax(300px,1fr)] md:gap-8 md:p-8">
      <Preview media={media} track={camera} />
      <form onSubmit={join} className="grid content-start gap-4">
        <div className="grid gap-1">
          <h1 className="font-[620] text-2xl">{t('title')}</h1>
          <p className="text-ink-2">{t('description')}</p>
        </div>
        {media.status === 'open' && media.trouble && (
          <Note tone="warning" role="alert" title={t(`troubles.${media.trouble}.title`)}>
            <p>{t(`troubles.${media.trouble}.body`)}</p>
          </Note>
        )}
        <Field id="live-name" label={t('name')}>
          {(tied) => (
            <Input {...tied} name="name" required maxLength={MAX_NAME} autoComplete="nickname" enterKeyHint="go" />
          )}
        </Field>
        <DeviceField
          id="live-camera"
          label={t('camera')}
          devices={devices.cameras}
          current={camera}
          onChoose={(cameraId) => setChoice({ ...choice, cameraId })}
        />
        <div className="grid gap-2">
          <DeviceField
            id="live-microphone"
            label={t('microphone')}
            devices={devices.microphones}
            current={microphone}
            onChoose={(microphoneId) => setChoice({ ...choice, microphoneId })}
          />
          {microphone && <Level track={microphone} />}
        </div>
        <Button type="submit" variant="primary" size="xl" full pending={media.status === 'asking'}>
          <LogIn aria-hidden />
          {camera || microphone || media.status === 'asking' ? t('join') : t('join_silent')}
        </Button>
      </form>
    </div>
  );
}

const trackOf = (media: OwnMedia, kind: 'video' | 'audio') =>
  media.status === 'open' ? media.stream?.getTracks().find((track) => track.kind === kind) : undefined;

type DeviceProps = {
  id: string;
  label: string;
  devices: readonly MediaDeviceInfo[];
  current: MediaStreamTrack | undefined;
  onChoose: (deviceId: string) => void;
};

function DeviceField({ id, label, devices, current, onChoose }: DeviceProps) {
  const t = useTranslations('dev.live');
  return (
    <Field id={id} label={label}>
      {(tied) => (
        <NativeSelect
          {...tied}
          disabled={!current || devices.length === 0}
          value={current?.getSettings().deviceId ?? ''}
          onChange={({ currentTarget }) => onChoose(currentTarget.value)}
        >
          {devices.length === 0 && <option value="">{t('no_device')}</option>}
          {devices.map(({ deviceId, label: name }) => (
            <option key={deviceId} value={deviceId}>
              {name || label}
            </option>
          ))}
        </NativeSelect>
      )}
    </Field>
  );
}
