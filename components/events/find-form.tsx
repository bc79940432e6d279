import { Search } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { MAX_SEARCH_LENGTH, whenChoices } from '@/server/events/schema';
import { getPathname } from '@/server/i18n/navigation';
import { Button } from '../ui/button';

const fieldClasses =
  'h-[26px] w-full appearance-none text-ellipsis bg-transparent font-medium text-[16.5px] outline-none placeholder:font-normal placeholder:text-ink-3';

type Props = { defaults?: { q?: string; city?: string; when?: string } };

/** What, where, when: a plain form, so it works before and without any script. */
export function FindForm({ defaults = {} }: Props) {
  const t = useTranslations('events');
  const locale = useLocale();
  return (
    <search>
      <form
        method="get"
        action={getPathname({ href: '/events', locale })}
        aria-label={t('find.label')}
        className="mx-auto grid w-full max-w-[940px] grid-cols-[1.5fr_1.05fr_.95fr_auto] rounded-[20px] border border-line-strong bg-raised p-2 text-start shadow-float max-md:grid-cols-[1fr_1fr_52px] max-md:rounded-[18px] max-md:p-1.5"
      >
        <FindField label={t('find.what')} className="max-md:col-span-2">
          <input
            name="q"
            defaultValue={defaults.q}
            maxLength={MAX_SEARCH_LENGTH}
            placeholder={t('find.what_placeholder')}
            autoComplete="off"
            className={fieldClasses}
          />
        </FindField>
        <FindField label={t('find.where')} className="max-md:row-start-2 max-md:border-line max-md:border-t">
          <input
            name="city"
            defaultValue={defaults.city}
            maxLength={MAX_SEARCH_LENGTH}
            placeholder={t('find.where_placeholder')}
            autoComplete="address-level2"
            className={fieldClasses}
          />
        </FindField>
        <FindField
          label={t('find.when')}
          className="max-md:col-span-2 max-md:col-start-2 max-md:row-start-2 max-md:border-line max-md:border-t"
        >
          <select name="when" defaultValue={defaults.when} className={fieldClasses}>
            <option value="">{t('find.any_time')}</option>
            {whenChoices.map((when) => (
              <option key={when} value={when}>
                {t(`when.${when}`)}
              </option>
            ))}
          </select>
        </FindField>
        <Button
          type="submit"
          variant="primary"
          size="xl"
          className="h-14! rounded-[13px]! max-md:col-start-3 max-md:row-start-1 max-md:h-13! max-md:w-13 max-md:px-0!"
        >
          <Search aria-hidden />
          <span className="max-md:sr-only">{t('find.submit')}</span>
        </Button>
      </form>
    </search>
  );
}

type FieldProps = { label: ReactNode; className?: string; children: ReactNode };

/** The whole cell is the label, so a press anywhere in it begins to type. */
function FindField({ label, className, children }: FieldProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child.
    <label
      className={`relative grid cursor-text content-center rounded-[13px] px-[18px] py-1.5 not-first:before:absolute not-first:before:inset-y-3 not-first:before:start-0 not-first:before:w-px not-first:before:bg-line hover:bg-sunken has-focus-visible:outline-[2.5px] has-focus-visible:-outline-offset-2 has-focus-visible:outline-focus max-md:min-h-13 max-md:px-3 max-md:not-first:rounded-t-none max-md:nth-2:before:hidden ${className ?? ''}`}
    >
      <span className="font-semibold text-[12.5px] text-ink-2 leading-snug">{label}</span>
      {children}
    </label>
  );
}
