'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { changeEventInput, eventCategories, eventVisibilities, MAX_TITLE_LENGTH } from '@/server/events/schema';
import { languageNames, locales } from '@/server/i18n/config';
import { checkWith } from '../../shared/form/check';
import { SelectField } from '../../shared/form/select-field';
import { TextField } from '../../shared/form/text-field';
import { TextareaField } from '../../shared/form/textarea-field';
import { useField } from '../../shared/form/use-field';
import { Field } from '../../ui/field';
import type { EventDraft } from './draft';
import { PlaceFields } from './place-fields';

const { title, startsAt, endsAt, summary, description, capacity } = changeEventInput.shape;
const checks = {
  title: checkWith(title),
  time: checkWith(startsAt),
  end: checkWith(endsAt),
  summary: checkWith(summary),
  description: checkWith(description),
  capacity: checkWith(capacity),
};

type Props = {
  draft: EventDraft;
  /** `option`s of all zones, made on the server. */
  zoneOptions: ReactNode;
  isNew: boolean;
  repeated?: readonly ('startsAt' | 'endsAt')[];
};

/** Everything that can be said about an event, in the order in which people think of it. */
export function EventFields({ draft, zoneOptions, isNew, repeated = [] }: Props) {
  const t = useTranslations('studio.form');
  const hint = (field: 'startsAt' | 'endsAt') => (repeated.includes(field) ? t('time_twice') : undefined);
  return (
    <div className="grid content-start gap-7">
      <TitleField value={draft.title} isNew={isNew} />
      <div className="grid gap-4 rounded-card border border-line bg-raised p-4 sm:grid-cols-2">
        <TextField
          type="datetime-local"
          name="startsAt"
          label={t('starts')}
          value={draft.startsAt}
          hint={hint('startsAt')}
          check={checks.time}
        />
        <TextField
          type="datetime-local"
          name="endsAt"
          label={t('ends')}
          value={draft.endsAt}
          hint={hint('endsAt')}
          check={checks.end}
        />
        <SelectField name="timeZone" label={t('zone')} value={draft.timeZone} className="sm:col-span-2">
          {zoneOptions}
        </SelectField>
      </div>
      <PlaceFields draft={draft} />
      <TextareaField
        name="summary"
        label={t('summary')}
        hint={t('summary_hint')}
        value={draft.summary}
        check={checks.summary}
        className="[&_textarea]:min-h-16"
      />
      <TextareaField
        name="description"
        label={t('description')}
        hint={t('description_hint')}
        value={draft.description}
        check={checks.description}
        className="[&_textarea]:min-h-48"
      />
      <Options draft={draft} />
    </div>
  );
}

/** Set as on the page it will head. The cursor waits in it when there is nothing yet. */
function TitleField({ value, isNew }: { value: string; isNew: boolean }) {
  const t = useTranslations('studio.form');
  const { id, error, control } = useField({ name: 'title', value, check: checks.title });
  return (
    <Field id={id} label={t('title')} error={error}>
      {(tied) => (
        <textarea
          {...control}
          {...tied}
          rows={1}
          // It grows with its words, but a title is one line: Enter leaves it as it is.
          onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && event.preventDefault()}
          // biome-ignore lint/a11y/noAutofocus: the screen is there for writing this, and it is the first field of it.
          autoFocus={isNew || control.autoFocus}
          placeholder={t('title_placeholder')}
          maxLength={MAX_TITLE_LENGTH}
          autoComplete="off"
          required
          className="title-page w-full border-line-strong field-sizing-content block resize-none border-b bg-transparent pb-3 text-[clamp(28px,3.4vw,44px)]! placeholder:font-normal placeholder:text-ink-3 aria-invalid:border-danger"
        />
      )}
    </Field>
  );
}

function Options({ draft }: { draft: EventDraft }) {
  const t = useTranslations('studio.form');
  const tCategory = useTranslations('events.category');
  // Invitations are not made on this screen; what has them already keeps them.
  const visibilities = eventVisibilities.filter((one) => one !== 'invite_only' || draft.visibility === one);
  return (
    <fieldset className="min-w-0">
      <legend className="mb-2.5 font-[620]">
        {t('options')} <span className="ms-1 font-normal text-ink-3 text-sm">{t('options_hint')}</span>
      </legend>
      <div className="grid gap-4 rounded-card border border-line bg-raised p-4 sm:grid-cols-2">
        <SelectField name="category" label={t('category')} value={draft.category}>
          {eventCategories.map((category) => (
            <option key={category} value={category}>
              {tCategory(category)}
            </option>
          ))}
        </SelectField>
        <SelectField name="language" label={t('language')} value={draft.language}>
          {locales.map((locale) => (
            <option key={locale} value={locale}>
              {languageNames[locale]}
            </option>
          ))}
        </SelectField>
        <TextField
          name="capacity"
          label={t('capacity')}
          hint={t('capacity_hint')}
          value={draft.capacity === null ? '' : String(draft.capacity)}
          inputMode="numeric"
          autoComplete="off"
          placeholder={t('capacity_unlimited')}
          check={checks.capacity}
        />
        <SelectField name="visibility" label={t('visibility')} value={draft.visibility}>
          {visibilities.map((visibility) => (
            <option key={visibility} value={visibility}>
              {t(`visibilities.${visibility}`)}
            </option>
          ))}
        </SelectField>
      </div>
    </fieldset>
  );
}
