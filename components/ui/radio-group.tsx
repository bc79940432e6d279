import type { ReactNode } from 'react';
import { cn } from './cn';

type Option = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };
type Props = {
  name: string;
  legend: ReactNode;
  options: readonly Option[];
  defaultValue?: string;
  className?: string;
};

export function RadioGroup({ name, legend, options, defaultValue, className }: Props) {
  return (
    <fieldset data-slot="radio-group" className={cn('grid gap-2', className)}>
      <legend className="mb-1.5 font-[560] text-sm">{legend}</legend>
      {options.map(({ value, label, hint, disabled }) => (
        <label
          key={value}
          className="flex items-start gap-2.5 rounded-control border border-line-strong bg-raised px-3.5 py-2.5 has-checked:border-velvet has-checked:bg-velvet-soft has-disabled:opacity-50"
        >
          <input
            type="radio"
            name={name}
            value={value}
            defaultChecked={value === defaultValue}
            disabled={disabled}
            className="mt-0.5 size-[18px] shrink-0 accent-velvet"
          />
          <span>
            {label}
            {hint && <span className="block text-ink-2 text-sm">{hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
