import { cn } from './cn';

type Props = {
  value: number;
  max?: number;
  label: string;
  /** What the number means, where the share alone says too little: "5 of 12 files". */
  valueText?: string;
  tone?: 'velvet' | 'brass';
  className?: string;
};

export function Progress({ value, max = 100, label, valueText, tone = 'velvet', className }: Props) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <div
      data-slot="progress"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      aria-valuetext={valueText}
      className={cn('h-2 overflow-hidden rounded bg-hover', className)}
    >
      <div
        className={cn('h-full rounded transition-[width]', tone === 'brass' ? 'bg-brass' : 'bg-velvet')}
        style={{ width: `${share * 100}%` }}
      />
    </div>
  );
}
