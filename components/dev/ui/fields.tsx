'use client';

import { useTranslations } from 'next-intl';
import { Combobox } from '@/components/ui/combobox';
import { DateTimeField } from '@/components/ui/date-time-field';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { NativeSelect } from '@/components/ui/native-select';
import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from '@/components/ui/select';
import { Stepper } from '@/components/ui/stepper';
import { Textarea } from '@/components/ui/textarea';
import { FormParts } from './form-parts';
import { Piece, PieceGroup } from './piece';

const cities = ['almaty', 'qonaev', 'lisbon', 'semey'] as const;

export function Fields() {
  const t = useTranslations('dev.ui_page.fields');
  const options = cities.map((value) => ({ value, label: t(`cities.${value}`), hint: t(`zones.${value}`) }));
  return (
    <PieceGroup id="fields" title={t('title')}>
      <Piece title={t('input')} className="grid gap-5">
        <Field id="sample-name" label={t('name')} hint={t('name_hint')}>
          {(control) => <Input {...control} placeholder={t('name_example')} autoComplete="off" />}
        </Field>
        <Field id="sample-mail" label={t('mail')} error={t('mail_error')}>
          {(control) => <Input {...control} type="email" defaultValue={t('mail_value')} autoComplete="off" />}
        </Field>
        <Field id="sample-disabled" label={t('disabled')}>
          {(control) => <Input {...control} disabled defaultValue={t('disabled_value')} />}
        </Field>
        <Field id="sample-readonly" label={t('read_only')}>
          {(control) => <Input {...control} readOnly defaultValue={t('read_only_value')} />}
        </Field>
      </Piece>
      <Piece title={t('textarea')} className="grid gap-5">
        <Field id="sample-text" label={t('description')} hint={t('description_hint')}>
          {(control) => <Textarea {...control} defaultValue={t('description_value')} />}
        </Field>
        <Field id="sample-count" label={t('seats')}>
          {() => <Stepper name="seats" label={t('seats')} min={1} max={10} defaultValue={2} />}
        </Field>
      </Piece>
      <Piece title={t('choosing')} className="grid gap-5">
        <Field id="sample-native" label={t('native')}>
          {(control) => (
            <NativeSelect {...control} defaultValue="semey">
              {options.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </NativeSelect>
          )}
        </Field>
        <Field id="sample-select" label={t('select')}>
          {(control) => (
            <Select>
              <SelectTrigger {...control}>
                <SelectValue placeholder={t('choose_city')} />
              </SelectTrigger>
              <SelectContent>
                {options.map(({ value, label }) => (
                  <SelectItem key={value} value={value}>
                    {label}
                  </SelectItem>
                ))}
              </SelectContent>
            </Select>
          )}
        </Field>
        <Field id="sample-combobox" label={t('combobox')} error={t('combobox_error')}>
          {(control) => (
            <Combobox
              {...control}
              name="city"
              label={t('combobox')}
              options={options}
              placeholder={t('choose_city')}
              empty={t('no_city')}
            />
          )}
        </Field>
      </Piece>
      <Piece title={t('date_time')} className="grid gap-5">
        <Field id="sample-start" label={t('start')} hint={t('start_hint')}>
          {(control) => (
            <DateTimeField
              {...control}
              name="startsAt"
              defaultValue="2026-12-12T19:00"
              timeZone={{ value: 'Asia/Almaty', label: t('zones.almaty') }}
              zones={[
                { value: 'Asia/Almaty', label: t('zones.almaty') },
                { value: 'Europe/Lisbon', label: t('zones.lisbon') },
              ]}
            />
          )}
        </Field>
        <Field id="sample-end" label={t('end')} error={t('end_error')}>
          {(control) => (
            <DateTimeField {...control} name="endsAt" timeZone={{ value: 'Asia/Almaty', label: t('zones.almaty') }} />
          )}
        </Field>
        <Field id="sample-closed" label={t('disabled')}>
          {(control) => (
            <DateTimeField
              {...control}
              name="closedAt"
              disabled
              timeZone={{ value: 'Asia/Almaty', label: t('zones.almaty') }}
            />
          )}
        </Field>
      </Piece>
      <FormParts />
    </PieceGroup>
  );
}
