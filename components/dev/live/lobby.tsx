'use client';

import { LogIn } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { DeviceFields } from '../../shared/media/device-fields';
import { DeviceVerdict } from '../../shared/media/device-verdict';
import { type Choice, devicesIn, trackOf, useOwnMedia } from '../../shared/media/own-media';
import { Preview } from '../../shared/media/preview';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import type { Entry } from './use-presence';

const MAX_NAME = 60;

type Props = { onJoin: (entry: Entry) => void };

/** Before the door: how one will look and sound, and as whom. */
export function Lobby({ onJoin }: Props) {
  const t = useTranslations('dev.live');
  const [choice, setChoice] = useState<Choice>({});
  const media = useOwnMedia(choice);
  const [camera, microphone] = [trackOf(media, 'video'), trackOf(media, 'audio')];

  const join = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name')).trim();
    if (!name) return;
    onJoin({ name, ...devicesIn(media) });
  };

  return (
    <div className="mx-auto grid w-full max-w-[1080px] content-center gap-6 p-4 md:grid-cols-[minmax(0,1.5fr)_minmax(300px,1fr)] md:gap-8 md:p-8">
      <Preview media={media} />
      <form onSubmit={join} className="grid content-start gap-4">
        <div className="grid gap-1">
          <h1 className="font-[620] text-2xl">{t('title')}</h1>
          <p className="text-ink-2">{t('description')}</p>
        </div>
        <DeviceVerdict media={media} />
        <Field id="live-name" label={t('name')}>
          {(tied) => (
            <Input {...tied} name="name" required maxLength={MAX_NAME} autoComplete="nickname" enterKeyHint="go" />
          )}
        </Field>
        <DeviceFields media={media} choice={choice} choose={setChoice} />
        <Button type="submit" variant="primary" size="xl" full pending={media.status === 'asking'}>
          <LogIn aria-hidden />
          {camera || microphone || media.status === 'asking' ? t('join') : t('join_silent')}
        </Button>
      </form>
    </div>
  );
}
