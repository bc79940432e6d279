'use client';

import { Minus, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from './button';

type Props = {
  name: string;
  label: string;
  min?: number;
  max?: number;
  defaultValue?: number;
  onChange?: (value: number) => void;
};

export function Stepper({ name, label, min = 0, max = 10, defaultValue = min, onChange }: Props) {
  const t = useTranslations('ui');
  const [value, setValue] = useState(defaultValue);
  const change = (next: number) => {
    const kept = Math.min(max, Math.max(min, next));
    setValue(kept);
    onChange?.(kept);
  };
  return (
    <fieldset data-slot="stepper" aria-label={label} className="inline-flex items-center gap-1">
      <Button size="icon" aria-label={t('less', { label })} disabled={value <= min} onClick={() => change(value - 1)}>
        <Minus aria-hidden />
      </Button>
      <input
        name={name}
        aria-label={label}
        inputMode="numeric"
        value={value}
        onChange={(event) => change(Number(event.target.value.replace(/\D/g, '')) || min)}
        className="tabular h-10 w-12 bg-transparent text-center font-semibold text-lg"
      />
      <Button size="icon" aria-label={t('more', { label })} disabled={value >= max} onClick={() => change(value + 1)}>
        <Plus aria-hidden />
      </Button>
    </fieldset>
  );
}
