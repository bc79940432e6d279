import type { ReactNode } from 'react';
import { cn } from './cn';

type Option = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };
type Props = {
  name: string;
  legend: ReactNode;
  options: readonly Option[];
  defaultValue?: string;
  /** Short answers stand beside each other, as in a checkout. */
  inline?: boolean;
  error?: ReactNode;
  className?: string;
  onChange?: (value: string) => void;
};

export function RadioGroup({ name, legend, options, defaultValue, inline = false, error, className, onChange }: Props) {
  const errorId = error ? `${name}-error` : undefined;
  return (
    <fieldset data-slot="radio-group" aria-describedby={errorId} className={cn('min-w-0', className)}>
      <legend className="mb-1.5 font-[560] text-sm">{legend}</legend>
      <div className={cn(inline ? 'flex flex-wrap gap-2' : 'grid gap-2')}>
        {options.map(({ value, label, hint, disabled }) => (
          <label
            key={value}
            className={cn(
              'flex min-h-11 items-start gap-2.5 rounded-control border border-line-strong bg-raised px-3.5 py-2.5 hover:border-ink-3 has-checked:border-velvet has-checked:bg-velvet-soft has-disabled:opacity-50 has-checked:inset-ring has-checked:inset-ring-velvet',
              error && 'border-danger',
            )}
          >
            <input
              type="radio"
              name={name}
              value={value}
              defaultChecked={value === defaultValue}
              disabled={disabled}
              {...(onChange && { onChange: () => onChange(value) })}
              className="mt-0.5 size-[18px] shrink-0 accent-velvet"
            />
            <span className="min-w-0">
              {label}
              {hint && <span className="block text-ink-2 text-sm">{hint}</span>}
            </span>
          </label>
        ))}
      </div>
      {error && (
        <p id={errorId} className="mt-1.5 text-danger text-sm">
          {error}
        </p>
      )}
    </fieldset>
  );
}
