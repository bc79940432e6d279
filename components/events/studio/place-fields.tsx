'use client';

import { useTranslations } from 'next-intl';
import { eventKinds } from '@/server/events/schema';
import { TextField } from '../../shared/form/text-field';
import { useField } from '../../shared/form/use-field';
import { RadioGroup } from '../../ui/radio-group';
import type { EventDraft } from './draft';

/** One box for where it is. A webinar needs no address, and its fields step aside without a script, too. */
export function PlaceFields({ draft }: { draft: EventDraft }) {
  const t = useTranslations('studio.form');
  const tKind = useTranslations('events.kind');
  const { control, error } = useField({ name: 'kind', value: draft.kind });
  return (
    <div className="group/place grid gap-4 rounded-card border border-line bg-raised p-4">
      <RadioGroup
        key={control.defaultValue}
        name="kind"
        legend={t('place')}
        inline
        options={eventKinds.map((kind) => ({ value: kind, label: tKind(kind) }))}
        defaultValue={control.defaultValue}
        error={error}
      />
      <p className="hidden text-ink-2 text-sm group-has-[[value=webinar]:checked]/place:block">{t('webinar_hint')}</p>
      <div className="grid gap-4 group-has-[[value=webinar]:checked]/place:hidden sm:grid-cols-2">
        <TextField name="city" label={t('city')} value={draft.city} autoComplete="off" />
        <TextField name="venueName" label={t('venue')} value={draft.venueName} autoComplete="off" />
        <TextField
          name="venueAddress"
          label={t('address')}
          value={draft.venueAddress}
          autoComplete="off"
          className="sm:col-span-2"
        />
      </div>
    </div>
  );
}
