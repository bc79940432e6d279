import { Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cn } from './cn';

type Props = { label: string; steps: readonly string[]; current: number; className?: string };

/** Where one is in something that takes several screens. On a phone only the present step has room for its name. */
export function Steps({ label, steps, current, className }: Props) {
  const t = useTranslations('ui');
  return (
    <ol aria-label={label} data-slot="steps" className={cn('flex flex-wrap items-center gap-x-3 gap-y-2', className)}>
      {steps.map((step, index) => (
        <li
          key={step}
          aria-current={index === current ? 'step' : undefined}
          className={cn('flex items-center gap-2 text-sm', index === current ? 'font-semibold text-ink' : 'text-ink-2')}
        >
          {index > 0 && <span aria-hidden className="me-1 h-px w-8 bg-line-strong max-sm:w-4" />}
          <span
            className={cn(
              'grid size-6 shrink-0 place-items-center rounded-full border font-semibold text-xs',
              index < current && 'border-transparent bg-success-soft text-success',
              index === current && 'border-velvet bg-velvet text-on-velvet',
              index > current && 'border-line-strong',
            )}
          >
            {index < current ? <Check aria-hidden className="size-3.5" /> : index + 1}
          </span>
          <span className={cn(index !== current && 'max-sm:sr-only')}>{step}</span>
          {index < current && <span className="sr-only">{t('step_done')}</span>}
        </li>
      ))}
    </ol>
  );
}
