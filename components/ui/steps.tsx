import { Check } from 'lucide-react';
import { cn } from './cn';

type Props = { label: string; steps: readonly string[]; current: number };

/** Where one is in something that takes several screens. */
export function Steps({ label, steps, current }: Props) {
  return (
    <ol aria-label={label} data-slot="steps" className="flex flex-wrap items-center gap-x-3 gap-y-2">
      {steps.map((step, index) => (
        <li
          key={step}
          aria-current={index === current ? 'step' : undefined}
          className={cn('flex items-center gap-2 text-sm', index === current ? 'font-semibold text-ink' : 'text-ink-2')}
        >
          <span
            className={cn(
              'grid size-6 place-items-center rounded-full border font-semibold text-xs',
              index < current && 'border-success bg-success-soft text-success',
              index === current && 'border-velvet bg-velvet text-on-velvet',
              index > current && 'border-line-strong',
            )}
          >
            {index < current ? <Check aria-hidden className="size-3.5" /> : index + 1}
          </span>
          {step}
          {index < steps.length - 1 && <span aria-hidden className="h-px w-6 bg-line-strong" />}
        </li>
      ))}
    </ol>
  );
}
