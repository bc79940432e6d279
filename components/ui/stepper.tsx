'use client';

import { Minus, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useState } from 'react';
import { Button } from './button';

type Props = {
  name: string;
  label: string;
  min?: number;
  max?: number;
  defaultValue?: number;
  disabled?: boolean;
  onChange?: (value: number) => void;
};

/** A small number: by two large buttons, by the arrows, or typed. What is out of bounds is put right on leaving. */
export function Stepper({ name, label, min = 0, max = 10, defaultValue = min, disabled = false, onChange }: Props) {
  const t = useTranslations('ui');
  const [value, setValue] = useState(defaultValue);
  const [typed, setTyped] = useState<string | null>(null);
  const change = (next: number) => {
    const kept = Math.min(max, Math.max(min, next));
    setTyped(null);
    setValue(kept);
    if (kept !== value) onChange?.(kept);
  };
  const settle = () => typed !== null && change(typed === '' ? min : Number(typed));
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    change(value + step);
  };
  return (
    <fieldset data-slot="stepper" aria-label={label} disabled={disabled} className="inline-flex items-center gap-1">
      <Button size="icon" aria-label={t('less', { label })} disabled={value <= min} onClick={() => change(value - 1)}>
        <Minus aria-hidden />
      </Button>
      <input
        name={name}
        role="spinbutton"
        aria-label={label}
        aria-valuemin={min}
        aria-valuemax={max}
        aria-valuenow={value}
        inputMode="numeric"
        autoComplete="off"
        value={typed ?? value}
        onChange={(event) => setTyped(event.target.value.replace(/\D/g, '').slice(0, 6))}
        onBlur={settle}
        onKeyDown={onKeyDown}
        className="tabular h-10 w-12 rounded-lg bg-transparent text-center font-semibold text-lg disabled:opacity-50 pointer-coarse:h-11"
      />
      <Button size="icon" aria-label={t('more', { label })} disabled={value >= max} onClick={() => change(value + 1)}>
        <Plus aria-hidden />
      </Button>
    </fieldset>
  );
}
