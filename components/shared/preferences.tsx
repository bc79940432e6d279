'use client';

import { Check, Globe } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useId, useRef } from 'react';
import { type Locale, languageNames, languageTag, localeCookie, locales } from '@/server/i18n/config';
import { formatZone } from '@/server/i18n/format';
import { usePathname } from '@/server/i18n/navigation';
import { buttonClasses } from '../ui/button-look';
import { join } from '../ui/join';
import { Label } from '../ui/label';
import { NativeSelect } from '../ui/native-select';
import { chooseMoreContrast, useMoreContrast } from './contrast';
import { useHydrated } from './form/use-hydrated';
import { chooseTheme, themes, useTheme } from './theme';
import { useClosing } from './use-closing';
import { chooseZone, useViewerZone } from './viewer-zone';

type Props = {
  className?: string;
  /** Opens upwards and towards the middle: for the foot of a rail. */
  rising?: boolean;
};

/** Language, zone, light and contrast. A `details` element, so that the languages can be reached without JavaScript. */
export function Preferences({ className, rising = false }: Props) {
  const t = useTranslations('ui.preferences');
  const locale = useLocale();
  const zone = useViewerZone();
  const details = useRef<HTMLDetailsElement>(null);
  useClosing(details);
  return (
    <details ref={details} className={join('group/prefs relative', className)}>
      <summary
        className={join(
          buttonClasses({ variant: 'ghost', size: 'sm' }),
          'list-none pointer-coarse:min-w-11 [&::-webkit-details-marker]:hidden',
        )}
      >
        <Globe aria-hidden />
        <span className="sr-only">{t('label')}</span>
        <span aria-hidden className="tabular uppercase">
          {locale}
        </span>
        {zone && <ZoneName zone={zone} locale={locale} />}
      </summary>
      <div
        className={join(
          'absolute z-30 grid w-72 animate-appear gap-4 rounded-card border border-line bg-raised p-4 text-ink shadow-float',
          rising ? 'start-0 bottom-[calc(100%+6px)]' : 'end-0 top-[calc(100%+6px)]',
        )}
      >
        <Languages locale={locale} />
        <Zone zone={zone} />
        <Themes />
        <Contrast />
      </div>
    </details>
  );
}

function ZoneName({ zone, locale }: { zone: string; locale: Locale }) {
  return (
    <span aria-hidden className="max-sm:hidden">
      {`· ${formatZone(new Date(), { locale, timeZone: zone })}`}
    </span>
  );
}

function Languages({ locale }: { locale: Locale }) {
  const t = useTranslations('ui.preferences');
  const pathname = usePathname();
  const remember = (chosen: Locale) => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere yet, and this is one value.
    document.cookie = `${localeCookie}=${chosen}; path=/; max-age=31536000; samesite=lax`;
  };
  return (
    <nav aria-label={t('language')} className="grid grid-cols-2 gap-1">
      {locales.map((other) => (
        <a
          key={other}
          // A whole page load, so that every word on it changes, whoever rendered it.
          href={`/${other}${pathname === '/' ? '' : pathname}`}
          hrefLang={languageTag(other)}
          lang={languageTag(other)}
          aria-current={other === locale ? 'true' : undefined}
          onClick={(event) => {
            remember(other);
            // What is being looked for is in the address behind the path, which the server does not know here.
            event.currentTarget.href = `/${other}${pathname === '/' ? '' : pathname}${window.location.search}`;
          }}
          className="flex min-h-9 items-center gap-2 rounded-lg px-2.5 hover:bg-hover pointer-coarse:min-h-11"
        >
          {languageNames[other]}
          {other === locale && <Check aria-hidden className="ms-auto size-4 text-link" />}
        </a>
      ))}
    </nav>
  );
}

function Zone({ zone }: { zone: string | null }) {
  const t = useTranslations('ui.preferences');
  const id = useId();
  if (zone === null) return null;
  const known = Intl.supportedValuesOf('timeZone');
  return (
    <div className="grid gap-1.5">
      <Label htmlFor={id}>{t('zone')}</Label>
      <NativeSelect id={id} value={zone} onChange={(event) => chooseZone(event.target.value)}>
        {!known.includes(zone) && <option value={zone}>{zone}</option>}
        {known.map((name) => (
          <option key={name} value={name}>
            {name.replaceAll('_', ' ')}
          </option>
        ))}
      </NativeSelect>
    </div>
  );
}

function Themes() {
  const t = useTranslations('ui.preferences');
  const theme = useTheme();
  const hydrated = useHydrated();
  if (!hydrated) return null;
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1.5 font-[560] text-sm">{t('theme')}</legend>
      <div className="grid grid-cols-3 gap-0.5 rounded-control bg-sunken p-1">
        {themes.map((value) => (
          <label
            key={value}
            className="grid min-h-8 place-items-center rounded-[7px] px-2 text-ink-2 text-sm has-checked:bg-raised has-focus-visible:outline-2 has-focus-visible:outline-focus has-checked:text-ink has-checked:shadow-float pointer-coarse:min-h-11"
          >
            <input
              type="radio"
              name="foyer-theme"
              value={value}
              checked={theme === value}
              onChange={() => chooseTheme(value)}
              className="sr-only"
            />
            {t(`themes.${value}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Contrast() {
  const t = useTranslations('ui.preferences');
  const more = useMoreContrast();
  const hydrated = useHydrated();
  if (!hydrated) return null;
  return (
    <label className="flex items-center gap-2.5 text-sm pointer-coarse:min-h-11">
      <input
        type="checkbox"
        className="size-4 accent-velvet"
        checked={more}
        onChange={(event) => chooseMoreContrast(event.target.checked)}
      />
      {t('contrast')}
    </label>
  );
}
