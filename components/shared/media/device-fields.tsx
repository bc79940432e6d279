'use client';

import { useTranslations } from 'next-intl';
import { Field } from '../../ui/field';
import { NativeSelect } from '../../ui/native-select';
import { Level } from './level';
import { type Choice, type OwnMedia, trackOf, useDevices } from './own-media';

type Props = { media: OwnMedia; choice: Choice; choose: (choice: Choice) => void };

/** Which camera and which microphone, and whether the microphone hears anything. */
export function DeviceFields({ media, choice, choose }: Props) {
  const t = useTranslations('media');
  const devices = useDevices(media);
  const microphone = trackOf(media, 'audio');
  return (
    <>
      <DeviceField
        id="live-camera"
        label={t('camera')}
        devices={devices.cameras}
        current={trackOf(media, 'video')}
        onChoose={(cameraId) => choose({ ...choice, cameraId })}
      />
      <div className="grid gap-2">
        <DeviceField
          id="live-microphone"
          label={t('microphone')}
          devices={devices.microphones}
          current={microphone}
          onChoose={(microphoneId) => choose({ ...choice, microphoneId })}
        />
        {microphone && <Level track={microphone} />}
      </div>
    </>
  );
}

type FieldProps = {
  id: string;
  label: string;
  devices: readonly MediaDeviceInfo[];
  current: MediaStreamTrack | undefined;
  onChoose: (deviceId: string) => void;
};

function DeviceField({ id, label, devices, current, onChoose }: FieldProps) {
  const t = useTranslations('media');
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
