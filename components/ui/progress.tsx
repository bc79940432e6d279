import { cn } from './cn';

type Props = { value: number; max?: number; label: string; className?: string };

export function Progress({ value, max = 100, label, className }: Props) {
  return (
    <div
      data-slot="progress"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      className={cn('h-2 overflow-hidden rounded bg-sunken', className)}
    >
      <div
        className="h-full rounded bg-velvet transition-[width]"
        style={{ width: `${Math.min(100, (value / max) * 100)}%` }}
      />
    </div>
  );
}
