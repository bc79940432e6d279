'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type ReactNode, useEffect } from 'react';
import { languageNames, locales } from '@/server/i18n/config';
import type { AccountView } from '@/server/identity/queries/get-account';
import { updateProfileInput } from '@/server/identity/schema';
import { ActionForm } from '../shared/form/action-form';
import { type FormAction, useFormAnswer } from '../shared/form/answer';
import { checkWith } from '../shared/form/check';
import { DoneNote } from '../shared/form/done-note';
import { SelectField } from '../shared/form/select-field';
import { SubmitButton } from '../shared/form/submit-button';
import { TextField } from '../shared/form/text-field';
import { TextareaField } from '../shared/form/textarea-field';
import { VIEWER_CHANGED } from './viewer-button';

const { firstName, lastName, handle, bio } = updateProfileInput.shape;
const checks = {
  firstName: checkWith(firstName),
  lastName: checkWith(lastName),
  handle: checkWith(handle),
  bio: checkWith(bio),
};

type Props = { action: FormAction; account: AccountView; zoneOptions: ReactNode };

export function ProfileForm({ action, account, zoneOptions }: Props) {
  const t = useTranslations('identity.account');
  return (
    <ActionForm
      action={action}
      name="profile"
      className="gap-10"
      done={<DoneNote>{t('saved')}</DoneNote>}
      remedy={(reason) => reason === 'identity.errors.profile_changed_meanwhile' && <LoadNewest />}
    >
      <Version of={account.version} />
      <Part title={t('profile_title')} lead={t('profile_lead')}>
        <div className="grid gap-5 sm:grid-cols-2 sm:gap-4">
          <TextField
            name="firstName"
            label={t('first_name')}
            value={account.firstName}
            autoComplete="given-name"
            required
            check={checks.firstName}
          />
          <TextField
            name="lastName"
            label={t('last_name')}
            value={account.lastName}
            autoComplete="family-name"
            required
            check={checks.lastName}
          />
        </div>
        <TextField
          name="handle"
          label={t('handle')}
          hint={t('handle_hint')}
          value={account.handle}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          required
          check={checks.handle}
        />
        <TextareaField name="bio" label={t('bio')} hint={t('bio_hint')} value={account.bio} check={checks.bio} />
      </Part>
      <Part title={t('regional_title')} lead={t('regional_lead')}>
        <div className="grid gap-5 sm:grid-cols-2 sm:gap-4">
          <SelectField name="locale" label={t('language')} value={account.locale}>
            {locales.map((locale) => (
              <option key={locale} value={locale}>
                {languageNames[locale]}
              </option>
            ))}
          </SelectField>
          <SelectField name="timeZone" label={t('time_zone')} value={account.timeZone}>
            {zoneOptions}
          </SelectField>
        </div>
      </Part>
      <SubmitButton size="xl" className="justify-self-start max-sm:w-full">
        {t('save')}
      </SubmitButton>
    </ActionForm>
  );
}

function Part({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <section className="grid gap-5">
      <header>
        <h2 className="font-[620] text-xl">{title}</h2>
        <p className="mt-1 text-ink-2">{lead}</p>
      </header>
      {children}
    </section>
  );
}

/**
 * Which state the fields were filled from. After a refusal it stays the one that was sent: a newer number under older
 * words would overwrite what another window saved.
 */
function Version({ of }: { of: number }) {
  const { state } = useFormAnswer();
  // The corner of the page shows the name, and asks again only when told.
  useEffect(() => {
    if (state.status === 'done') window.dispatchEvent(new Event(VIEWER_CHANGED));
  }, [state]);
  const version = state.status === 'failed' ? (state.typed.version ?? of) : of;
  return <input type="hidden" name="version" value={version} />;
}

function LoadNewest() {
  const t = useTranslations('identity.account');
  const locale = useLocale();
  // A whole page load: what is typed here has to make room for what was saved elsewhere.
  return (
    <a href={`/${locale}/account`} className="link w-fit">
      {t('load_newest')}
    </a>
  );
}
